from anlan.backbone.models.account import Account, Grant, Organisation
from anlan.backbone.models.journal import JournalEvent, JournalHead

__all__ = ["Account", "Grant", "JournalEvent", "JournalHead", "Organisation"]
