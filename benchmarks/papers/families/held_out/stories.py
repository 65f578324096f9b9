"""What doctors write around a diagnosis: complaint, finding, treatment, by chapter of ICD-10."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.papers.facts import Case, Diagnosis, Fee, Priced

DOCTORS = ("邓伟民", "柯晓岚", "廖志宏", "佟雪", "鲁建平", "冉红霞", "游国栋", "辛颖")


@dataclass(frozen=True, slots=True)
class Story:
    """The words of one illness; each a phrase without its full stop."""

    complaint: str
    finding: str
    treatment: str


@dataclass(frozen=True, slots=True)
class Specimen:
    """What a pathologist saw of an organ; `diagnosis` is the printed conclusion."""

    organ: str
    naked_eye: str
    microscope: str
    diagnosis: str


_STORIES = {
    "J": Story("咳嗽、咳痰伴发热3天", "双肺呼吸音粗，可闻及散在湿性啰音", "抗感染、止咳化痰及雾化吸入"),
    "I": Story(
        "反复胸闷、心悸1月，加重2天", "心率82次/分，律齐，各瓣膜区未闻及病理性杂音", "改善循环、调脂稳斑及对症支持"
    ),
    "E": Story("口干、多饮、多尿半年", "神志清，心肺听诊未见明显异常，双下肢无水肿", "控制血糖、营养神经及饮食指导"),
    "K": Story("上腹部疼痛伴恶心2天", "腹软，上腹部压痛，无反跳痛，肠鸣音正常", "禁食补液、抑酸护胃及抗感染"),
    "M": Story("腰腿疼痛反复发作2年，加重1周", "局部压痛，活动受限，直腿抬高试验阳性", "卧床休息、消肿止痛及理疗"),
    "S": Story("外伤后局部肿痛、活动受限3小时", "局部肿胀压痛明显，末梢血运及感觉可", "制动、消肿止痛、促进骨愈合"),
    "C": Story("体检发现占位1周", "浅表淋巴结未触及肿大，心肺腹查体未见明显异常", "手术切除及辅助化疗"),
    "N": Story("腰部酸痛伴排尿不适5天", "肾区叩击痛阳性，双侧输尿管走行区无压痛", "解痉止痛、抗感染及排石"),
    "D": Story("体检发现肿物3月", "下腹部可触及包块，活动度可，无压痛", "完善检查，择期手术"),
    "H": Story("视物模糊逐渐加重1年", "晶状体混浊，眼底窥不清", "择期手术，局部用药"),
    "B": Story("右侧腰部皮疹伴疼痛4天", "沿神经走行带状分布簇集性水疱，基底潮红", "抗病毒、营养神经及止痛"),
}

_SPECIMENS = {
    "C16": Specimen(
        "胃窦",
        "灰白组织4块，直径0.2～0.3cm，全取",
        "异型腺体呈筛状及条索状排列，浸润黏膜肌层，核分裂象易见",
        "（胃窦）中分化腺癌",
    ),
    "C34": Specimen(
        "左肺上叶",
        "肺组织一块，大小5.5×4×2cm，切面见灰白结节，直径1.8cm",
        "肿瘤细胞呈腺泡状及贴壁状生长，间质纤维组织增生",
        "（左肺上叶）浸润性腺癌",
    ),
    "C50": Specimen(
        "右乳",
        "灰黄乳腺组织一块，大小6×5×3cm，切面见质硬结节，界不清",
        "癌细胞呈巢状、条索状浸润生长，异型性明显",
        "（右乳）浸润性导管癌，Ⅱ级",
    ),
    "C73": Specimen(
        "甲状腺左叶",
        "甲状腺组织一叶，大小4×2.5×2cm，切面见灰白结节，直径0.9cm",
        "肿瘤呈乳头状排列，核呈毛玻璃样，可见核沟及核内包涵体",
        "（甲状腺左叶）乳头状癌",
    ),
    "D25": Specimen(
        "子宫肌瘤",
        "灰白结节状肿物两枚，直径3～6cm，切面编织状",
        "平滑肌细胞呈束状、漩涡状排列，未见异型",
        "（子宫）平滑肌瘤",
    ),
    "K35": Specimen(
        "阑尾",
        "阑尾一条，长6.5cm，直径0.9cm，表面附脓苔",
        "阑尾各层见大量中性粒细胞浸润，黏膜部分坏死脱落",
        "急性化脓性阑尾炎",
    ),
    "K80": Specimen(
        "胆囊",
        "胆囊一个，大小7×3×2cm，壁厚0.3cm，腔内见结石数枚",
        "胆囊黏膜慢性炎细胞浸润，固有肌层增厚",
        "慢性胆囊炎伴胆囊结石",
    ),
}


def story(diagnosis: Diagnosis) -> Story:
    """The words that belong to a diagnosis."""
    return _STORIES[diagnosis.code[0]]


def specimen(case: Case) -> Specimen:
    """What was cut out, by the diagnosis where that is one a pathologist gives, else by chance."""
    anyone = [_SPECIMENS[code] for code in ("C16", "C34", "C73", "K35", "K80")]
    return _SPECIMENS.get(case.diagnosis.code[:3]) or case.random.choice(anyone)


def prescribed(case: Case) -> tuple[Fee, ...]:
    """Two to four medicines of the visit, each one that is taken at home."""
    tablets = [one for one in case.pools.goods if one.category in ("西药费", "中成药费") and _taken_at_home(one)]
    random = case.random
    return tuple(Fee(one, random.choice((1, 2, 3))) for one in random.sample(tablets, random.randint(2, 4)))


def usage(goods: Priced) -> str:
    """How to take a medicine."""
    if "注射" in goods.name:
        return "8单位　皮下注射　每晚1次"
    if "剂" in goods.name:
        return "适量　外用　每日3次" if "吸入" not in goods.name else "1吸　吸入　每日2次"
    if "颗粒" in goods.name or "口服液" in goods.name:
        return "1袋　口服　每日2次" if "颗粒" in goods.name else "10ml　口服　每日3次"
    return "1片　口服　每日1次" if "片" in goods.name else "1粒　口服　每日3次"


def _taken_at_home(goods: Priced) -> bool:
    return goods.price_fen < 20_000 and ("注射" not in goods.name or "胰岛素" in goods.name)
