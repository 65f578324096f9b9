"""Other people, institutions and numbers that stand on a paper without being what it is about."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, chinese_name, digits

LABORATORIES = ("金域达医学检验实验室", "嘉浦迪安诊断中心", "汶岭区域医学检验中心")
BRANCHES = ("澄泉高新支行", "桐阳解放东路分理处", "嘉浦城南支行", "砚山营业部")
OFFICES = ("澄泉中心支公司", "四川分公司", "桐阳营销服务部", "理赔作业中心")
SLOGANS = (
    "以病人为中心　以质量为核心",
    "厚德 精诚 仁爱 创新",
    "您的健康　我们的责任",
    "全心全意为人民健康服务",
)
PRINTERS = ("桐阳票证印务", "嘉浦市财政局票据中心监制", "澄印20260118·5000本×50份×3联")


def staff(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign: doctor, cashier, reviewer …; the same on every paper of a claim."""
    random = Random(case.seed * 41 + 7)
    return [chinese_name(random, random.choice("女男")) for _ in range(count)]


def landline(random: Random) -> str:
    """A telephone of an institution."""
    return f"0{random.choice((317, 738, 832, 871, 472))}-{digits(random, 7)}"


def clock(random: Random, *, seconds: bool = False) -> str:
    """A time within office hours."""
    ending = f":{random.randint(0, 59):02d}" if seconds else ""
    return f"{random.randint(8, 17):02d}:{random.randint(0, 59):02d}{ending}"
