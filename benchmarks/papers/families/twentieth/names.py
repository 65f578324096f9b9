"""Other people, offices and numbers that stand on a paper of the twentieth family without being what it is about."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits

_SURNAMES = "葛尤俞鲍岑滕殷毕郝邬乐时皮齐康伍元顿祁计伏成宓蓬臧隗虞闻莘党翁荀羊甄曲封储靳松井富乌焦巴弓牧"
_GIVEN = (
    "晓东",
    "慧敏",
    "延年",
    "彩云",
    "伯钧",
    "亚男",
    "振宇",
    "巧玲",
    "长庚",
    "芷若",
    "守义",
    "燕妮",
    "其昌",
    "琬",
    "大鹏",
    "映雪",
    "光耀",
    "璐瑶",
    "万里",
    "沛霖",
    "锦秀",
    "峥",
    "云帆",
    "可心",
    "文彬",
    "月娥",
)
LABORATORIES = ("岭川金谱医学检验实验室", "沅溪迪康病理诊断中心", "海陵华信医学检验所有限公司")
BRANCHES = ("沅溪解放路支行", "岭川高新支行", "海陵港城支行", "秋浦县支行", "白鹭洲分理处", "蓝田坝营业所")
OFFICES = ("岭川分公司", "沅溪中心支公司", "秋浦支公司", "海陵分公司健康险部", "白鹭洲营销服务部")
SLOGANS = ("厚德精术　济世惠民", "以病人为中心", "仁爱 求精 笃学 创新", "健康所系　性命相托")
PRINTERS = ("岭川省财政厅印制", "沅溪市财政局监制", "海陵票据印务公司 2026年3月印", "岭川省税务局监制")
SOFTWARE = ("创智HIS 5.0", "银海医院信息平台", "天健军卫一号", "方正众邦 V3", "智业云HIS")


def staff(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign; the same on every paper of a claim, none twice."""
    random = Random(case.seed * 71 + 29)
    return [a + b for a, b in zip(random.sample(_SURNAMES, count), random.sample(_GIVEN, count), strict=True)]


def landline(random: Random) -> str:
    """A telephone of an institution."""
    return f"0{random.choice((731, 592, 851, 372, 635, 797))}-{random.choice('23568')}{digits(random, 6)}"


def clock(random: Random, *, seconds: bool = False) -> str:
    """A time within office hours."""
    ending = f":{random.randint(0, 59):02d}" if seconds else ""
    return f"{random.randint(8, 17):02d}:{random.randint(0, 59):02d}{ending}"
