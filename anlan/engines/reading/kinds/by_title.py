"""Kinds that are known by their heading so far; their fields are read by people."""

from __future__ import annotations

from anlan.engines.reading.kinds.rule import KindRule

RULES: tuple[KindRule, ...] = (
    KindRule(
        "household_register", titles=(r"户口[簿本]", r"常住人口登记[卡表]"), signs=((r"户主", 0.4), (r"常住人口", 0.7))
    ),
    KindRule("birth_certificate", titles=(r"出生医学证明",), signs=((r"新生儿姓名", 0.6), (r"出生孕周", 0.5))),
    KindRule(
        "authorisation", titles=(r"授权委托书", r"委托授?权?书", r"授权书"), signs=((r"委托人", 0.4), (r"受托人", 0.6))
    ),
    KindRule(
        "pharmacy_invoice",
        titles=(r"(?:药店|药房|大药房)[㐀-鿿]{0,8}(?:发票|票据|收据|小票)", r"(?:增值税)?(?:电子)?(?:普通|专用)发票"),
        signs=((r"大药房|药店", 0.4), (r"发票号码", 0.3), (r"价税合计", 0.4)),
    ),
    KindRule(
        "pathology_report",
        titles=(r"病理[㐀-鿿()]{0,6}(?:报告|诊断|会诊)", r"(?:基因|免疫组化)[㐀-鿿]{0,4}报告"),
        signs=((r"病理诊断", 0.6), (r"肉眼所见", 0.5), (r"镜下所见", 0.5)),
    ),
    KindRule(
        "accident_certificate", titles=(r"事故(?:认定书|证明|责任)", r"意外(?:事故)?证明"), signs=((r"事故认定", 0.6),)
    ),
    KindRule(
        "death_certificate",
        titles=(r"死亡[㐀-鿿()（）]{0,8}证明", r"火化证明?", r"居民死亡"),
        signs=((r"死亡原因", 0.6), (r"死亡日期", 0.5)),
    ),
    KindRule(
        "driving_licence",
        titles=(r"(?:中华人民共和国)?(?:机动车)?驾驶证",),
        signs=((r"准驾车型", 0.7), (r"初次领证", 0.6)),
    ),
    KindRule(
        "vehicle_licence",
        titles=(r"(?:中华人民共和国)?(?:机动车)?行驶证",),
        signs=((r"号牌号码", 0.4), (r"车辆识别代号", 0.5), (r"使用性质", 0.3)),
    ),
    KindRule(
        "repair_quote",
        titles=(r"(?:维修|修理|定损|修车)[㐀-鿿]{0,4}(?:清单|报价|估价|结算|发票|明细)",),
        signs=((r"工时费?", 0.5), (r"配件", 0.5)),
    ),
    KindRule(
        "loss_list",
        titles=(r"损失(?:清单|明细)", r"(?:受损|损毁)[㐀-鿿]{0,4}清单"),
        signs=((r"受损(?:数量|财产|物品)", 0.6),),
    ),
)
