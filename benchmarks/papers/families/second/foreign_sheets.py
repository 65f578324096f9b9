"""Larger pages of family second that belong to no claim: certificates of other kinds, bills, newspapers, tables."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text, framed, seal
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Zen Hei'"
_SERIF = "'Noto Serif CJK SC'"
_KAI = "'AR PL UKai CN'"


def _drawn(body: str, css: str, width: int = 794, height: int = 1123, scale: float = 1.5) -> Drawing:
    return Drawing(
        framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=css), width, height, {}, scale
    )


def _table(rows: tuple[tuple[str, str], ...]) -> str:
    return "<table>" + "".join(f"<tr><th>{a}</th><td>{escape(b)}</td></tr>" for a, b in rows) + "</table>"


_RULED = "table{width:100%} td,th{border:1px solid #666;padding:10px;font-weight:normal;text-align:left} th{white-space:nowrap}"


def _property_certificate(case: Case, random: Random) -> Drawing:
    one = case.insured
    rows = (
        ("权利人", one.name), ("共有情况", "单独所有"), ("坐落", one.address), ("不动产单元号", f"{digits(random, 12)} GB {digits(random, 5)} F{digits(random, 8)}"), ("权利类型", "国有建设用地使用权/房屋所有权"),
        ("权利性质", "出让/市场化商品房"), ("用途", "城镇住宅用地/住宅"), ("面积", "宗地面积12860.00㎡/房屋建筑面积98.66㎡"), ("使用期限", "国有建设用地使用权2078年06月01日止"), ("权利其他状况", f"身份证号：{one.id_number}"),
    )  # fmt: skip
    return _drawn(
        f"<p>澜江（2021）云浦市不动产权第 {digits(random, 7)} 号</p><h2>不动产权证书</h2>{_table(rows)}",
        f".paper{{padding:50px;font:18px {_SERIF};background:#fbf6e9}} h2{{text-align:center}} {_RULED}",
        height=900,
    )


def _business_licence(case: Case, random: Random) -> Drawing:
    rows = (
        ("统一社会信用代码", case.credit_code),
        ("名称", case.garage),
        ("类型", "有限责任公司（自然人独资）"),
        ("法定代表人", case.insured.name),
        ("经营范围", "机动车修理和维护；汽车零配件零售；洗车服务。"),
        ("注册资本", "贰佰万圆整"),
        ("成立日期", day_text(case.vehicle.registered_on, "年月")),
        ("住所", case.insured.address),
    )
    body = f"<h1>营 业 执 照</h1><p class=c>（副本）</p>{_table(rows)}<p class=r>登记机关　{day_text(case.on - dt.timedelta(days=700), '年')}</p><div style='position:absolute;right:90px;bottom:60px'>{seal('云浦市市场监督管理局', diameter=150)}</div>"
    return _drawn(
        body,
        f".paper{{padding:60px;font:19px {_SERIF};background:#fdf9ec;border:16px double #c8a24a}} h1{{text-align:center;font-size:44px;margin:0}} .c{{text-align:center}} .r{{text-align:right}} td,th{{padding:10px;text-align:left;font-weight:normal}}",
        1000,
        720,
        1.4,
    )


def _hotel_invoice(case: Case, random: Random) -> Drawing:
    """A tax invoice, but for a hotel: an invoice form without anything medical."""
    body = (
        f"<h1>电子发票（普通发票）</h1><p class=r>发票号码：{digits(random, 20)}<br>开票日期：{day_text(case.on, '年月')}</p><table><tr><td>购买方信息<br>名称：{escape(case.insured.name)}<br>统一社会信用代码/纳税人识别号：</td><td>销售方信息<br>名称：潮安市海天酒店有限公司<br>统一社会信用代码/纳税人识别号：{case.credit_code}</td></tr></table>"
        "<table><tr><th>项目名称</th><th>规格型号</th><th>单位</th><th>数量</th><th>单价</th><th>金额</th><th>税率</th><th>税额</th></tr><tr><td>*住宿服务*住宿费</td><td></td><td>天</td><td>2</td><td>339.62</td><td>679.25</td><td>6%</td><td>40.75</td></tr>"
        "<tr><td>合计</td><td></td><td></td><td></td><td></td><td>￥679.25</td><td></td><td>￥40.75</td></tr><tr><td>价税合计（大写）</td><td colspan=7>柒佰贰拾圆整　（小写）￥720.00</td></tr></table><p>备注：入住两晚</p><p>开票人：王慧</p>"
    )
    return _drawn(
        body,
        f".paper{{padding:40px;font:16px {_BLACK};color:#6b3b1f;background:#fff}} h1{{text-align:center;font-size:27px}} .r{{text-align:right}} table{{width:100%;margin-top:-1px}} td,th{{border:1px solid #a4643f;padding:8px;font-weight:normal}}",
        1000,
        620,
        1.4,
    )


def _leaflet(case: Case, random: Random) -> Drawing:
    good = next(one for one in case.pools.goods if one.category == "西药费")
    text = "".join(
        f"<p><b>【{head}】</b>{words}</p>"
        for head, words in (
            ("药品名称", escape(good.name)),
            ("成份", "本品主要成份见包装。"),
            ("性状", "本品为白色或类白色片。"),
            ("适应症", "用于敏感菌引起的呼吸道感染、泌尿系统感染。"),
            ("规格", escape(good.specification)),
            ("用法用量", "口服。成人一次1片，一日2次，或遵医嘱。"),
            ("不良反应", "偶见恶心、腹泻、皮疹。"),
            ("禁忌", "对本品过敏者禁用。"),
            ("注意事项", "肝肾功能不全者慎用，用药期间定期检查肝功能。"),
            ("贮藏", "遮光，密封保存。"),
            ("有效期", "24个月"),
            ("批准文号", f"国药准字H{digits(random, 8)}"),
        )
    )
    return _drawn(
        f"<h2>{escape(good.name)}说明书</h2><p>请仔细阅读说明书并在医师指导下使用</p>{text}",
        f".paper{{padding:50px;font:18px {_SERIF};background:#fff}} h2{{text-align:center}} p{{line-height:1.8;margin:8px 0}}",
    )


def _newspaper(case: Case, random: Random) -> Drawing:
    body = f"<h1>澜江晚报</h1><p class=d>{day_text(case.on, '年')}　星期三　第{digits(random, 5)}期　今日16版</p><h2>台风过境后 全市供电恢复九成</h2><div class=c><p>本报讯 昨日上午，记者从市应急管理局获悉，截至八时，全市受灾群众已得到妥善安置，保险公司已接到车损、房屋财产损失报案三千余件。</p><p>气象部门提醒，未来三天仍有阵雨，沿海乡镇应注意防范地质灾害。交警部门表示，主要道路已恢复通行，事故认定工作正在进行。</p><p>市医保局称，住院费用结算业务照常办理，群众可在手机上查询报销进度。</p></div><h3>医院延长门诊时间</h3><p>云浦市多家医院延长夜间门诊，方便群众就医。</p>"
    return _drawn(
        body,
        f".paper{{padding:40px;font:18px {_SERIF};background:#f4f1e8}} h1{{font:54px {_KAI};margin:0}} .d{{border-bottom:2px solid #000}} .c{{column-count:2}} p{{line-height:1.8}}",
    )


def _timetable(case: Case, random: Random) -> Drawing:
    lessons = ("语文", "数学", "英语", "体育", "音乐", "科学", "美术", "道德与法治")
    rows = "".join(
        "<tr>" + f"<td>第{number}节</td>" + "".join(f"<td>{random.choice(lessons)}</td>" for _ in range(5)) + "</tr>"
        for number in "一二三四五六"
    )
    return _drawn(
        f"<h1>四年级（2）班课程表</h1><table><tr><td></td><td>周一</td><td>周二</td><td>周三</td><td>周四</td><td>周五</td></tr>{rows}</table>",
        f".paper{{padding:44px;font:22px {_BLACK};background:#fffdf3;text-align:center}} {_RULED}",
        height=640,
    )


def _warranty(case: Case, random: Random) -> Drawing:
    rows = (
        ("产品名称", case.losses[0].goods.name),
        ("产品编号", digits(random, 12)),
        ("购买日期", day_text(case.on, "-")),
        ("发票号码", digits(random, 8)),
        ("用户姓名", case.insured.name),
        ("联系电话", case.insured.phone),
        ("维修记录", "更换配件 / 工时"),
    )
    return _drawn(
        f"<h1>产品保修卡</h1>{_table(rows)}<p>1. 凭此卡及购机发票享受整机一年保修服务。2. 人为损坏不在保修范围。3. 本卡涂改无效。</p>",
        f".paper{{padding:50px;font:19px {_BLACK};background:#fff}} h1{{text-align:center}} {_RULED} p{{line-height:1.8}}",
        height=760,
    )


def _policy(case: Case, random: Random) -> Drawing:
    one = case.insured
    rows = (
        ("保险合同号", case.contract_number),
        ("投保人", one.name),
        ("被保险人", one.name),
        ("证件号码", one.id_number),
        ("受益人", "法定"),
        ("险种名称", "百万医疗保险（2024版）"),
        ("保险金额", "2,000,000.00元"),
        ("保险期间", f"{day_text(case.on, '年')}零时起一年"),
        ("保险费", "人民币叁佰陆拾捌元整"),
    )
    body = f"<p>{escape(case.insurer)}</p><h1>保 险 单</h1>{_table(rows)}<p>特别约定：首次投保等待期为30日。本保险单未尽事宜以条款为准。</p><div style='position:absolute;right:90px;bottom:50px'>{seal(case.insurer[:12] + '承保专用章', diameter=150)}</div>"
    return _drawn(
        body,
        f".paper{{padding:56px;font:19px {_SERIF};background:#fffdf9}} h1{{text-align:center;letter-spacing:10px}} {_RULED}",
        height=980,
    )


def _vaccination(case: Case, random: Random) -> Drawing:
    rows = "".join(
        f"<tr><td>{name}</td><td>{day_text(case.on - dt.timedelta(days=200 * number + 60), '-')}</td><td>{digits(random, 9)}</td><td>上臂三角肌</td><td>金桥社区</td></tr>"
        for number, name in enumerate(("乙肝疫苗", "卡介苗", "百白破疫苗", "麻腮风疫苗", "流感疫苗"))
    )
    return _drawn(
        f"<h1>预防接种证</h1><p>儿童姓名：{escape(case.insured.name)}　性别：{case.insured.sex}　监护人：{escape(case.mother.name)}</p><table><tr><th>疫苗名称</th><th>接种日期</th><th>批号</th><th>接种部位</th><th>接种单位</th></tr>{rows}</table>",
        f".paper{{padding:44px;font:18px {_BLACK};background:#f2fbf4}} h1{{text-align:center}} {_RULED}",
        height=640,
    )


LAYOUTS: tuple[Layout, ...] = (
    _property_certificate,
    _business_licence,
    _hotel_invoice,
    _leaflet,
    _newspaper,
    _timetable,
    _warranty,
    _policy,
    _vaccination,
)
