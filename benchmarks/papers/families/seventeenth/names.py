"""People, hours and institutions that stand on papers beside the facts."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits

_SURNAMES = "卓晏阙宣柴褚靳闵岑戚樊蔺仇项祝尤"
_GIVEN = ("淑贤", "广才", "立群", "春燕", "思远", "玉梅", "兆丰", "可心", "学锋", "亚楠", "守信", "彩云", "恒", "萌")
_MOTTOES = (
    "厚德精医　博爱至善",
    "百姓健康　健康百姓",
    "救急扶危　无问西东",
    "精诚所至　仁爱为先",
    "以德立院　科技兴院",
    "看病到家门口　健康守一辈子",
)
_LABORATORIES = ("迪康医学检验所", "金准医学检验中心", "华测达安检验有限公司", "区域医学检验中心")


def staff(random: Random) -> str:
    """Somebody at work; never of a surname of the people in the case."""
    return random.choice(_SURNAMES) + random.choice(_GIVEN)


def staff_number(random: Random) -> str:
    """A cashier's or a doctor's number."""
    return f"{random.choice(('', 'G', 'D', 'SF', '#'))}{random.randint(1, 9899):04d}"


def clock(random: Random, *, seconds: bool = False) -> str:
    """A time of a working day."""
    return f"{random.randint(7, 19):02d}:{random.randint(0, 59):02d}" + (
        f":{random.randint(0, 59):02d}" if seconds else ""
    )


def telephone(random: Random) -> str:
    """A landline."""
    return f"0{random.randint(311, 998)}-{digits(random, random.choice((7, 8)))}"


def hotline(random: Random) -> str:
    """A number for complaints or help."""
    return random.choice(("12345", "12393", "12320", f"400-{random.randint(600, 999)}-{random.randint(1000, 9999)}"))


def motto(random: Random) -> str:
    """What a hospital prints below its name."""
    return random.choice(_MOTTOES)


def laboratory(random: Random) -> str:
    """Where samples are sent."""
    return random.choice(_LABORATORIES)


def province(case: Case) -> str:
    """The insured's province."""
    return next(one for one in case.pools.provinces if case.insured.address.startswith(one))


def town(case: Case) -> str:
    """The insured's city, without 市."""
    return case.insured.address.removeprefix(province(case)).split("市")[0]


def district(case: Case) -> str:
    """The insured's district or county."""
    return next(one for one in case.pools.districts if one in case.insured.address)


def medical_insurance_office(case: Case, random: Random) -> str:
    """The office that settles basic insurance."""
    return town(case) + random.choice(
        ("市医疗保障局", "市医疗保险服务中心", "市医保事业管理局", "市医疗保障基金管理中心")
    )


def police_station(case: Case, random: Random) -> str:
    """A police station of the insured's town."""
    return f"{town(case)}市公安局{district(case)}分局{random.choice(('南关', '河东', '桥头', '北站'))}派出所"


def traffic_police(case: Case, random: Random) -> str:
    """The traffic police of the insured's town."""
    return f"{town(case)}市公安局交通警察支队{random.choice(('一大队', '二大队', '高速公路大队', '城区大队'))}"


def village(case: Case, random: Random) -> str:
    """A village or neighbourhood committee."""
    return f"{district(case)}{random.choice(('柳林镇石桥', '东坝街道新村', '沙河乡三合'))}{random.choice(('村村民委员会', '社区居民委员会'))}"
