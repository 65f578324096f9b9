"""Kinds that are known by their heading so far; their fields are read by people."""

from __future__ import annotations

from anlan.engines.reading.kinds.rule import KindRule

RULES: tuple[KindRule, ...] = (
    KindRule(
        "pharmacy_invoice",
        titles=(r"(?:药店|药房|大药房)[㐀-鿿]{0,8}(?:发票|票据|收据|小票)", r"(?:增值税)?(?:电子)?(?:普通|专用)发票"),
        signs=((r"大药房|药店", 0.4), (r"发票号码", 0.3), (r"价税合计", 0.4)),
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
