"""Headings of papers that are sent by mistake: they speak of hospitals, cars or insurance and are no claim material."""

from __future__ import annotations

#: A page so headed is of no kind, whatever its body speaks of, unless a kind's own heading is the more prominent.
TITLES = (
    r"(?:住院|患者|就诊|入院|就医|手术|病人|家属|陪护|探视|温馨|出行|乘客|游客)[㐀-鿿]{0,6}(?:须知|指南|提示|守则|宣教)",
    r"[㐀-鿿]{0,14}(?:保险|投保|批改?)单(?:\(?电子保单\)?)?(?:正本|副本)?$|^(?:电子)?保单$|投保(?:提示|确认|告知)书?",
    r"(?:知情|授权查询|自费|输血|麻醉|手术|治疗|特殊检查)[㐀-鿿]{0,8}(?:同意|告知)[书单]",
    r"体检(?:报告|表|结论|档案)|健康(?:体检|评估)[㐀-鿿]{0,4}(?:报告|表)?",
    r"[㐀-鿿【】]{0,10}(?:运|快递|托运|面|寄件)单(?:存根|回执)?$|快递[㐀-鿿]{0,4}(?:回执|详情)",
    r"[㐀-鿿]{0,8}(?:处罚|违法|违章)[㐀-鿿]{0,10}(?:决定书|通知书|告知书)(?:\([^()]+\))?",
    r"(?:殡葬|殡仪|墓地|骨灰)[㐀-鿿]{0,6}(?:费用|收费|服务)?[㐀-鿿]{0,4}(?:明细|清单|单|合同|收据)",
)
