"""People of offices, branches, makers and numbers that a paper of the twenty-third family bears besides its matter."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits

_SURNAMES = "柏喻苗凌霍柯管卞缪宗柴屈项祝耿路裘娄单骆戚邢幸瞿倪连佟车冷宁甘匡安阳庞樊詹施华卫"
_GIVEN = (
    "思源",
    "春生",
    "雅琴",
    "国栋",
    "美兰",
    "志远",
    "小满",
    "德胜",
    "红梅",
    "启明",
    "嘉禾",
    "素珍",
    "立新",
    "永康",
    "天佑",
    "惠芳",
    "若曦",
    "少华",
    "金凤",
    "宏图",
    "念慈",
    "俊生",
    "玉珠",
    "维民",
    "桂香",
    "子谦",
    "冬青",
    "来福",
    "佩玲",
    "敬亭",
)
BRANCHES = (
    "锦澜人民路支行",
    "平泽新港支行",
    "东沂凤凰支行",
    "望川县支行",
    "桐江营业部",
    "竹园分理处",
    "云岚学府储蓄所",
)
OFFICES = ("锦澜中心支公司", "平泽分公司", "望川支公司", "云岚分公司理赔中心", "竹园营销服务部", "桐江客服部")
LABORATORIES = ("桐江博检医学检验中心", "锦澜安诺医学检验实验室有限公司", "云岚千禾病理诊断中心")
SLOGANS = ("敬业 仁爱 严谨 奉献", "一切为了患者健康", "大医精诚", "您的健康是我们的追求")
PRINTERS = ("锦澜省财政厅监制", "平泽市财政票据中心监制", "桐江省医疗收费票据监制", "云岚市财政局印制")
MAKERS = ("联众智慧医院系统", "卫宁HIS V6", "东软望海版", "中联信息ZLHIS+", "和仁医院平台", "易联众结算终端")


def clerks(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign for an office; the same on all papers of a claim, none twice."""
    random = Random(case.seed * 137 + 11)
    first, last = random.sample(_SURNAMES, count), random.sample(_GIVEN, count)
    return [one + other for one, other in zip(first, last, strict=True)]


def desk_phone(random: Random) -> str:
    """A telephone of an office, with its region."""
    return f"0{random.choice((513, 574, 771, 431, 898, 27, 29))}-{random.choice('34678')}{digits(random, 7)}"


def hour(random: Random, *, seconds: bool = False) -> str:
    """A time of a working day."""
    tail = f":{random.randint(0, 59):02d}" if seconds else ""
    return f"{random.randint(8, 16):02d}:{random.randint(0, 59):02d}{tail}"
