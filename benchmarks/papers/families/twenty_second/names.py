"""People, offices and small numbers that stand on a paper of the twenty-second family without being what it is about."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits

_FAMILY = "柴窦景詹申屠桑翟卞褚柯敖车桂冉舒涂辛闵阮庄游路耿甘凌宫祝向古卓湛尚丛昝缪"
_GIVEN = (
    "立新",
    "淑贤",
    "思源",
    "桂香",
    "国栋",
    "念慈",
    "绍华",
    "小满",
    "正阳",
    "素云",
    "启航",
    "佩瑶",
    "学勤",
    "春妮",
    "泽民",
    "竞择",
    "青松",
    "若水",
    "金锁",
    "雨桐",
    "耀宗",
    "丹",
    "孟春",
    "惠民",
    "喜梅",
    "卓然",
)
LABS = ("江淮源本医学检验所", "临沚衡准医学检验实验室有限公司", "庆川安诺临检中心")
SUB_BRANCHES = ("槐荫湖支行", "临沚凤凰岭支行", "庆川市沱江路支行", "苇塘县支行", "望海港支行", "古渡镇分理处")
INSURER_OFFICES = ("临沚中心支公司", "庆川分公司", "苇塘支公司", "望海营销服务部", "江淮分公司理赔部")
MOTTOES = ("精诚 仁和 慎独 卓越", "大医精诚", "生命至上　患者为先", "博爱笃行 精医济世")
PRESSES = ("江淮省财政厅监制", "庆川省财政厅票据监管中心", "临沚市财政局统一印制", "国家税务总局庆川省税务局监制")
SYSTEMS = ("卫软HIS V4.2", "东联iMedical", "联众信息 Hospital+", "京颐智慧医院", "医惠云·基层版", "金算盘医保接口3.1")


def people(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign; the same on every paper of a claim, none twice."""
    random = Random(case.seed * 53 + 8)
    return [a + b for a, b in zip(random.sample(_FAMILY, count), random.sample(_GIVEN, count), strict=True)]


def desk_phone(random: Random) -> str:
    """A telephone of an institution."""
    return f"0{random.choice((539, 818, 556, 451, 776, 937))}-{random.choice('36758')}{digits(random, 6)}"


def hour(random: Random, *, seconds: bool = False) -> str:
    """A time within office hours."""
    ending = f":{random.randint(0, 59):02d}" if seconds else ""
    return f"{random.randint(8, 17):02d}:{random.randint(0, 59):02d}{ending}"
