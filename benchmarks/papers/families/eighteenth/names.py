"""Other people, institutions and numbers that stand on a paper without being what it is about."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits

_SURNAMES = "柴应柯解荆牛蓝游阮左柳骆关翟柏祝詹褚庄耿温鲍涂章齐焦盛庞殷凌瞿项安卞纪季舒娄闵裴桑单商申涂管裘冉鄢覃韦麦农"
_GIVEN = (
    "春生",
    "国栋",
    "雨桐",
    "丽华",
    "志远",
    "红梅",
    "子墨",
    "学军",
    "思颖",
    "永福",
    "素珍",
    "加林",
    "诗涵",
    "勇",
    "倩",
    "少波",
    "金凤",
    "立新",
    "欣然",
    "德胜",
    "佩佩",
    "淼",
    "继红",
    "小满",
    "毅然",
    "建平",
    "若溪",
    "宝山",
)
LABORATORIES = ("楚源精准医学检验所", "江陵艾维医学检验实验室有限公司", "望江区域临检中心")
BRANCHES = ("望江学府路支行", "云岫城东支行", "石湖县支行", "平棠柳河营业所", "青石矿区分理处", "临洮滨分行营业部")
OFFICES = ("江陵分公司", "望江中心支公司", "云岫支公司理赔部", "石湖县营销服务部", "集中作业中心（二部）")
SLOGANS = (
    "大医精诚　仁心仁术",
    "病人至上　服务第一",
    "博学 慎思 精医 济世",
    "一切为了病人",
    "建人民满意医院　做百姓放心医生",
)
PRINTERS = ("江陵省财政厅监制", "望江安全印务有限公司承印", "青石票证印刷 2026.01 印 60000份")
SOFTWARE = ("东联HIS V6.2", "卫创数字医院平台", "HIS系统 Ver 3.0.41", "中科云医 5.1")


def staff(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign: doctor, cashier, reviewer …; the same on every paper of a claim, none twice."""
    random = Random(case.seed * 53 + 11)
    return [a + b for a, b in zip(random.sample(_SURNAMES, count), random.sample(_GIVEN, count), strict=True)]


def landline(random: Random) -> str:
    """A telephone of an institution."""
    return f"0{random.choice((513, 716, 574, 911, 775, 453))}-{random.choice('2358678')}{digits(random, 6)}"


def clock(random: Random, *, seconds: bool = False) -> str:
    """A time within office hours."""
    ending = f":{random.randint(0, 59):02d}" if seconds else ""
    return f"{random.randint(8, 17):02d}:{random.randint(0, 59):02d}{ending}"
