"""What wards and clinics write: courses, complaints, results, findings, drugs, and the truth of their papers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

from benchmarks.papers.facts import Case, Fee, Invoice, chinese_name

COURSES = (
    "入院后查血尿便常规、凝血、心电图未见手术禁忌，予护胃、补液、止痛等处理，复查好转，准予今日离院。",
    "予一级护理、低盐低脂饮食、监测血压血糖，静滴营养神经及活血药物七日，患者自觉症状减轻。",
    "完善相关化验及影像，请麻醉科、心内科会诊评估风险，按计划治疗，过程平稳，切口甲级愈合。",
    "入科后吸氧雾化、抗炎平喘，动态复查胸片示病灶吸收，体温正常四天，家属要求回家休养。",
)
ADVICE = (
    "全休贰周，一周后门诊换药。",
    "继续卧床制动四周，定期拍片，避免下地负重。",
    "清淡饮食，按时服药，每月监测指标一次。",
    "加强功能锻炼，三个月后来院复诊，有变化随时就医。",
)
COMPLAINTS = (
    "咽痛发热两天，最高38.6℃",
    "扭伤后局部肿胀、活动受限1天",
    "上腹隐痛反复半月，加重3日",
    "心慌、头昏，晨起明显，约十天",
    "咳黄痰一周，夜间为主",
)
EXAMS = (
    "神清，步入病房，皮肤黏膜无黄染，双肺呼吸音粗，腹平软，无压痛。",
    "一般情况尚可，局部压痛（+），纵向叩击痛（±），末梢血运良好。",
    "咽充血，扁桃体Ⅰ°肿大，心律齐，未闻及杂音，双下肢不肿。",
)
USES = ("每日两次，每次一片，饭后", "1粒 tid po", "睡前服　一次10mg", "0.5g bid 口服×7天", "遵说明书使用")
URINE = (
    ("GLU", "尿葡萄糖", "阴性(-)", "阴性"),
    ("PRO", "尿蛋白", "±", "阴性"),
    ("BLD", "隐血", "阴性(-)", "阴性"),
    ("pH", "酸碱度", "6.0", "4.5-8.0"),
    ("SG", "比重", "1.020", "1.003-1.030"),
    ("LEU", "白细胞酯酶", "阴性(-)", "阴性"),
    ("NIT", "亚硝酸盐", "阴性(-)", "阴性"),
    ("KET", "酮体", "阴性(-)", "阴性"),
)
CHEMISTRY = (
    ("K", "钾", 3.5, 5.3, "mmol/L"),
    ("Na", "钠", 137, 147, "mmol/L"),
    ("Cl", "氯", 99, 110, "mmol/L"),
    ("Ca", "钙", 2.11, 2.52, "mmol/L"),
    ("TC", "总胆固醇", 2.8, 5.2, "mmol/L"),
    ("TG", "甘油三酯", 0.5, 1.7, "mmol/L"),
    ("UA", "尿酸", 208, 428, "μmol/L"),
    ("CK-MB", "肌酸激酶同工酶", 0, 24, "U/L"),
    ("LDH", "乳酸脱氢酶", 120, 250, "U/L"),
    ("GGT", "谷氨酰转肽酶", 10, 60, "U/L"),
)
THYROID = (
    ("FT3", "游离三碘甲状腺原氨酸", 3.1, 6.8, "pmol/L"),
    ("FT4", "游离甲状腺素", 12, 22, "pmol/L"),
    ("TSH", "促甲状腺激素", 0.27, 4.2, "mIU/L"),
    ("CEA", "癌胚抗原", 0, 5, "ng/mL"),
    ("AFP", "甲胎蛋白", 0, 7, "ng/mL"),
    ("CA19-9", "糖类抗原19-9", 0, 27, "U/mL"),
)
SCANS = (
    ("彩超", "双肾", "双肾大小形态正常，集合系统未见分离，右肾下极见一0.4cm强回声，后伴声影。", "右肾小结石。"),
    ("DR", "右膝正侧位", "右膝关节在位，髁间嵴变尖，关节面边缘骨质增生，间隙略窄。", "右膝关节退行性改变。"),
    (
        "CT",
        "头颅平扫",
        "脑实质密度均匀，脑室系统无扩大，中线居中，颅骨未见骨折线。",
        "颅脑CT未见明显异常，必要时复查。",
    ),
    ("MR", "腰椎平扫", "L4/5、L5/S1椎间盘T2信号减低并向后突出，硬膜囊受压。", "L4/5、L5/S1椎间盘突出。"),
)
FINDINGS = (
    ("胃体活检", "（胃体）慢性浅表性胃炎，轻度活动", "灰白色米粒大组织3块"),
    ("宫颈锥切", "（宫颈）高级别鳞状上皮内病变，切缘净", "锥形组织一件，3×2×1.2cm"),
    ("乳腺肿物", "（右乳）纤维腺瘤", "结节状物一枚，直径1.6cm，包膜完整"),
    ("直肠息肉", "（直肠）管状腺瘤伴低级别上皮内瘤变", "息肉样物一枚，带蒂，0.8cm"),
    ("甲状腺结节", "（左甲状腺）微小乳头状癌，最大径0.6cm", "甲状腺组织一叶，切面见灰白结节"),
    ("肺穿刺", "（左肺下叶）浸润性腺癌，以腺泡型为主", "条索状组织2条，长1.0cm"),
)


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def years(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def people(case: Case) -> list[str]:
    """Four people who sign, the same on every paper of a claim."""
    random = Random(case.seed * 17 + 3)
    return [chinese_name(random, random.choice("女男")) for _ in range(4)]


def finding(case: Case) -> tuple[str, str, str]:
    """What the pathologist got and found: material, finding, gross look."""
    place = case.seed % 6
    return FINDINGS[place + 2 if case.insured.sex == "男" and place in (1, 2) else place]


def dispensed(case: Case) -> Invoice:
    """The visit's drugs, at most four; something from the shelf where none was bought."""
    taken = tuple(fee for fee in (*case.drugs.fees, *case.visit.fees) if "药" in fee.goods.category)[:4]
    names: dict[str, Fee] = {fee.goods.name: fee for fee in taken}
    if not names:
        shelf = [goods for goods in case.pools.goods if "药" in goods.category]
        names = {"": Fee(shelf[case.seed % len(shelf)], 2)}
    return replace(case.drugs, fees=tuple(names.values()))


def measured(case: Case, tests: tuple[tuple[str, str, float, float, str], ...]) -> list[tuple[str, ...]]:
    """Results: short name, name, value, mark, range, unit."""
    random = Random(case.seed * 3 + len(tests))
    found: list[tuple[str, ...]] = []
    for short, name, low, high, unit in tests:
        value = random.uniform(low * 0.9, high * 1.12)
        mark = "H" if value > high else "L" if value < low else ""
        found.append((short, name, f"{value:.2f}", mark, f"{low}～{high}", unit))
    return found


def stay_truth(case: Case, *, code: bool = False) -> dict[str, str]:
    """What a discharge paper says."""
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "diagnosis": case.diagnosis.name,
    } | ({"diagnosis_code": case.diagnosis.code} if code else {})


def day_truth(case: Case, name: str, day: dt.date, diagnosis: str = "", *, code: bool = False) -> dict[str, str]:
    """What a paper of one day says; `name` is what that day is called, `diagnosis` empty where none is printed."""
    return (
        {"hospital": case.hospital, "patient_name": case.insured.name, name: iso(day)}
        | ({"diagnosis": diagnosis} if diagnosis else {})
        | ({"diagnosis_code": case.diagnosis.code} if code else {})
    )
