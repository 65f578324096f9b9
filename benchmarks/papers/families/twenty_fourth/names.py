"""Who and what else stands on a page: staff, hours, further numbers, offices. Same on all papers of a claim."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits

_FAMILY = "柳葛车倪糜耿乌焦巴弓牧隗山谷侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符景詹束龙司韶郜黎蓟薄印宿怀蒲邰从鄂索咸籍赖卓蔺屠"
_GIVEN = [
    "新宇",
    "素云",
    "长河",
    "晓棠",
    "世昌",
    "亚楠",
    "延安",
    "美玲",
    "培林",
    "静怡",
    "守信",
    "巧珍",
    "大鹏",
    "雨桐",
    "振华",
    "淑芬",
    "家旺",
    "悦宁",
    "启明",
    "兰芝",
    "向阳",
    "小满",
    "卫东",
    "若兰",
    "铁成",
    "诗涵",
]


def staff(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign: cashier, doctor, checker, clerk …"""
    random = Random(f"who24/{case.seed}")
    return [f"{random.choice(_FAMILY)}{given}" for given in random.sample(_GIVEN, count)]


def clock(case: Case, name: str = "", *, seconds: bool = True) -> str:
    """A time in office hours, as 14:07:33; another for each name."""
    random = Random(f"hour24/{case.seed}/{name}")
    moment = dt.time(random.randint(8, 16), random.randint(0, 59), random.randint(0, 59))
    return f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"


def serial(case: Case, name: str, count: int) -> str:
    """Another number of so many digits, the same for a name on all papers of a claim."""
    return digits(Random(f"no24/{name}/{case.seed}"), count)


def landline(case: Case, name: str = "") -> str:
    """A telephone number of an institution; another for each name."""
    random = Random(f"tel24/{name}/{case.seed}")
    return f"0{random.randint(312, 998)}-{random.choice('2345678')}{digits(random, 6)}"


def city(case: Case) -> str:
    """The city the hospital is in, else one of the family's."""
    cities = case.pools.cities
    return next((one for one in cities if one[:2] == case.hospital[:2]), cities[case.seed % len(cities)])


def district(case: Case) -> str:
    """The district or county the hospital names, else one of the family's."""
    districts = case.pools.districts
    return next((one for one in districts if one in case.hospital), districts[case.seed // 3 % len(districts)])


def province(case: Case) -> str:
    """The province of forms that name one."""
    return case.pools.provinces[case.seed // 7 % len(case.pools.provinces)]


def street(case: Case, name: str = "") -> str:
    """The street and house of an institution; another for each name."""
    random = Random(f"street24/{name}/{case.seed}")
    return f"{random.choice(case.pools.streets)}{random.randint(2, 518)}号"


def fund_office(case: Case) -> str:
    """The medical insurance office of the city."""
    return city(case) + ("医疗保障基金管理中心", "社会医疗保险事业中心", "医疗保障服务中心")[case.seed % 3]


def police_station(case: Case) -> str:
    """The police station of the district."""
    return f"{city(case)}公安局{district(case)[:-1]}分局{case.pools.streets[case.seed % 10][:2]}派出所"


def traffic_police(case: Case) -> str:
    """The traffic police of the city."""
    return f"{city(case)}公安局交通警察支队{('直属', '第二', '城北', '事故处理', '开发区')[case.seed % 5]}大队"


def years_between(born: dt.date, on: dt.date) -> int:
    """Whole years between a birth and a day."""
    return on.year - born.year - int((on.month, on.day) < (born.month, born.day))


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    return years_between(case.insured.born_on, on)


def age_words(case: Case, on: dt.date) -> str:
    """The age as a hospital writes it: 34岁; below three, months with it."""
    years, born = age(case, on), case.insured.born_on
    if years >= 3:
        return f"{years}岁"
    months = (on.year - born.year) * 12 + on.month - born.month - int(on.day < born.day)
    return f"{months // 12}岁{months % 12}月" if months >= 12 else f"{months}个月"


def stay_days(case: Case) -> int:
    """Days of the stay: discharge minus admission."""
    return (case.discharged_on - case.admitted_on).days


def bed(case: Case) -> str:
    """The bed of the stay, as 12-03床 or +2床."""
    place = Random(f"bed24/{case.seed}").randint(1, 46)
    return f"+{place % 6 + 1}床" if case.seed % 7 == 0 else f"{place:02d}床"


def shifted(day: dt.date, years: int) -> dt.date:
    """The same day some years later (negative: before); 29 February becomes the 28th."""
    return dt.date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)
