"""Django's settings. Every switch an operator may turn is listed in docs/reference/settings.md."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from anlan.config import environment
from anlan.config.embedded_postgres import EmbeddedPostgres

environment.load()

HOME = environment.home()
PACKAGE = Path(__file__).resolve().parents[1]
LOCAL = environment.flag("ANLAN_LOCAL")
DEBUG = environment.flag("ANLAN_DEBUG")

SECRET_KEY = os.environ["ANLAN_SECRET_KEY"]
# Keys of the encrypted columns, newest first, and of their blind index: urlsafe base64 of 32 bytes each.
DATA_KEYS = os.environ["ANLAN_DATA_KEYS"].split(",")
INDEX_KEY = os.environ["ANLAN_INDEX_KEY"]

SITE_URL = os.environ.get("ANLAN_SITE_URL", "http://127.0.0.1:8000")
LIVE_URL = os.environ.get("ANLAN_LIVE_URL", "http://127.0.0.1:8001")
ALLOWED_HOSTS = os.environ.get("ANLAN_HOSTS", "127.0.0.1,localhost,testserver").split(",")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
# How many proxies of ours stand in front and may say where a request comes from (X-Forwarded-For).
TRUSTED_PROXIES = int(os.environ.get("ANLAN_TRUSTED_PROXIES", "0"))

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "rules.apps.AutodiscoverRulesConfig",
    "procrastinate.contrib.django",
    "anlan.backbone",
    "anlan.intake",
    "anlan.benefits",
    "anlan.claims",
    "anlan.console",
    "anlan.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "anlan.backbone.views.problem.ProblemPages",
    "anlan.backbone.views.second_factor_gate.SecondFactorGate",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "anlan.config.urls"
WSGI_APPLICATION = "anlan.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "backbone" / "templates"],  # before the pages that allauth and the admin bring
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "anlan.backbone.context.page",
            ],
        },
    },
]

# --- database -----------------------------------------------------------------------------------------------------
# Without an address of a server we use our own cluster under HOME; the commands that need it start it.
EMBEDDED_POSTGRES = None if os.environ.get("ANLAN_DATABASE_URL") else EmbeddedPostgres(HOME / "postgres")
DATABASE_URL = os.environ.get("ANLAN_DATABASE_URL") or EMBEDDED_POSTGRES.url()
DATABASES = {"default": environment.django_database(DATABASE_URL)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- people -------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "backbone.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "rules.permissions.ObjectPermissionBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
LOGIN_URL = "backbone:sign_in"
LOGIN_REDIRECT_URL = "claims:home"  # which takes staff on to their desk
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "anlan.backbone.staff_sign_in.StaffAccountAdapter"
MFA_ADAPTER = "anlan.backbone.staff_sign_in.EncryptedMFAAdapter"
ACCOUNT_FORMS = {"login": "anlan.backbone.views.staff_forms.StaffSignInForm"}
MFA_FORMS = {
    "authenticate": "anlan.backbone.views.staff_forms.SignInCodeForm",
    "reauthenticate": "anlan.backbone.views.staff_forms.ConfirmCodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "anlan.backbone.views.problem.locked_out"
AXES_CLIENT_IP_CALLABLE = "anlan.backbone.network_address.network_address"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "totp", "code"]

# --- safety -------------------------------------------------------------------------------------------------------
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "anlan.backbone.views.problem.csrf_failed"
if not LOCAL:
    SECURE_SSL_REDIRECT = environment.flag("ANLAN_SSL_REDIRECT", True)
    # Asked by the machine next door, without a certificate.
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:", "blob:"],
        "connect-src": [SELF, LIVE_URL],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# --- language and time --------------------------------------------------------------------------------------------
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

# --- files --------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [PACKAGE / "config" / "static"]
MAX_FILE_BYTES = 20 * 2**20
MAX_FILES_PER_CLAIM = 60
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 2**20
DATA_UPLOAD_MAX_NUMBER_FILES = MAX_FILES_PER_CLAIM
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": HOME / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
COLLECTED_STATIC = STORAGES["staticfiles"]  # what `anlan migrate` fills, whatever this process serves from
if LOCAL and not (STATIC_ROOT / "staticfiles.json").exists():
    # A developer's machine before `anlan migrate`: files straight from where they lie.
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    WHITENOISE_USE_FINDERS = True
if os.environ.get("ANLAN_S3_BUCKET"):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": os.environ["ANLAN_S3_BUCKET"],
            "endpoint_url": os.environ.get("ANLAN_S3_ENDPOINT"),
            "default_acl": "private",
            "querystring_auth": True,
        },
    }

# --- ports to the outside; each names a class with one short interface -----------------------------------------------
SMS_SENDER = os.environ.get("ANLAN_SMS_SENDER", "anlan.backbone.senders.FileSender")
EMAIL_BACKEND = os.environ.get("ANLAN_EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = HOME / "outbox"
EMAIL_HOST = os.environ.get("ANLAN_SMTP_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("ANLAN_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("ANLAN_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("ANLAN_SMTP_PASSWORD", "")
EMAIL_USE_TLS = environment.flag("ANLAN_SMTP_TLS", True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("ANLAN_EMAIL_FROM", "anlan@localhost")
OUTBOX = HOME / "outbox"
BANK_PORT = os.environ.get("ANLAN_BANK_PORT", "anlan.claims.ports.bank.ExerciseBank")
BANK_FOLDER = Path(os.environ.get("ANLAN_BANK_FOLDER", HOME / "bank"))
EXERCISE_BANK_SECONDS = float(os.environ.get("ANLAN_EXERCISE_BANK_SECONDS", "4"))
PAYER = {
    "name": os.environ.get("ANLAN_PAYER_NAME", "安澜人寿保险（演示）"),
    "account_number": os.environ.get("ANLAN_PAYER_ACCOUNT", "0000000000000000"),
    "bank": os.environ.get("ANLAN_PAYER_BANK", "演示银行"),
}
# How many files one worker reads at once, each in a process of its own that can be killed, and the cores each may use.
# Measured on two cores: one reader of two threads shows a page after 1.1 s (dense: 1.7 s) and ten pages in 9.9 s; two
# readers of one thread take 1.9 s (3.0 s) and no less for the ten; two of two take a fifth more processor time.
READERS = int(os.environ.get("ANLAN_READERS", max((os.cpu_count() or 2) // 2, 1)))
READER_THREADS = int(os.environ.get("ANLAN_READER_THREADS", "2"))
READING_TIMEOUT_SECONDS = float(os.environ.get("ANLAN_READING_TIMEOUT_SECONDS", "30"))

# Whoever asks for /metrics has to bear it; empty: only programs of this machine may ask.
METRICS_TOKEN = os.environ.get("ANLAN_METRICS_TOKEN", "")

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("ANLAN_LOG_LEVEL", "WARNING")},
}
