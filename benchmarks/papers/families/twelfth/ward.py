"""What doctors' papers share: their truth, the age as it is written, and what is told of an illness."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.twelfth.sheet import age, iso

ADVICE = (
    "建议全休两周，门诊随访，不适随诊。", "注意休息，避免剧烈活动，一周后复查。", "休息壹月，加强营养，定期换药。",
    "继续药物治疗，监测血压、血糖，门诊随诊。", "陪护一人，休息三周，避免负重。",
)  # fmt: skip
COMPLAINTS = (
    "反复不适5天，加重1天",
    "发作性疼痛2周",
    "体检发现异常1月余",
    "疼痛、活动受限3小时",
    "间断乏力、纳差10天",
    "突发不适半天",
)
COURSE = (
    "入院后完善三大常规、生化全套、凝血功能、心电图及影像学检查，请相关科室会诊，明确诊断后予对症、支持等综合治疗，症状较前明显缓解。",
    "入院后积极完善术前准备，排除禁忌后在麻醉下行手术治疗，术程顺利，术后予预防感染、止痛、营养支持，切口愈合Ⅱ/甲，已拆线。",
    "入院予一级护理、心电监护、吸氧，按诊疗规范给药，动态复查化验指标好转，病情平稳，患者及家属要求出院，请示上级医师同意。",
)
HISTORY = (
    "平素体健，否认高血压、糖尿病、冠心病史，否认药物及食物过敏史，预防接种史不详。",
    "既往“高血压”病史6年，口服药物控制尚可；否认肝炎、结核等传染病史；青霉素皮试阴性。",
    "否认手术及外伤史，无输血史，无烟酒嗜好，家族中无类似疾病患者。",
)
EXAM = (
    "T 36.7℃，P 78次/分，R 18次/分，BP 124/76mmHg。神志清楚，查体合作，心肺听诊无特殊，腹平软。",
    "T 37.4℃，P 92次/分，R 20次/分，BP 138/86mmHg。急性病容，局部压痛（+），余未见明显异常。",
)
ORDERS = (
    "低盐低脂饮食，规律作息；",
    "遵医嘱按时服药，勿自行停药；",
    "两周后专科门诊复诊；",
    "若出现发热、胸闷、剧烈疼痛，立即就诊。",
    "三个月内避免重体力劳动。",
)


def found(case: Case, *, coded: bool = False) -> dict[str, str]:
    """The truth every doctor's paper holds."""
    fields = {"hospital": case.hospital, "patient_name": case.insured.name, "diagnosis": case.diagnosis.name}
    return fields | ({"diagnosis_code": case.diagnosis.code} if coded else {})


def stay_days(case: Case) -> dict[str, str]:
    """Both days of the stay."""
    return {"admitted_on": iso(case.admitted_on), "discharged_on": iso(case.discharged_on)}


def age_text(one: Person, day: dt.date) -> str:
    """The age as a ward writes it: small children with months."""
    years = age(one.born_on, day)
    months = (day.year - one.born_on.year) * 12 + day.month - one.born_on.month - (day.day < one.born_on.day)
    return f"{years}岁{months % 12}月" if years < 6 else f"{years}岁"


def orders(random: Random) -> str:
    """Numbered orders for home."""
    kept = random.sample(ORDERS, 3)
    return "".join(f"{place}.{words}" for place, words in enumerate(kept, 1))
