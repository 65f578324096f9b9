"""Bank cards and passbooks, and letters of authorisation."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _grouped(number: str) -> str:
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def card_plastic(case: Case, random: Random) -> Drawing:
    """A debit card with a chip, its number flat or raised, in one line."""
    person = case.insured
    ground = random.choice(
        (
            "linear-gradient(125deg,#0e4a3d,#2d8a6c)",
            "linear-gradient(140deg,#2b2f77,#5a66c8)",
            "linear-gradient(120deg,#8c1f24,#d0523c)",
            "linear-gradient(120deg,#bfc4c9,#f3f4f5)",
        )
    )
    ink = "#1c1c1c" if "#bfc4c9" in ground else "#fbf7ea"
    chip = "<svg width='52' height='40'><rect width='52' height='40' rx='6' fill='#dcc27a'/><path d='M0 13h18v14H0M52 13H34v14h18M18 0v40M34 0v40' stroke='#8f7530' fill='none'/></svg>"
    month = f"{random.randint(1, 12):02d}/{random.randint(28, 36)}"
    body = (
        f'<div style="position:absolute;inset:0;border-radius:18px;background:{ground};color:{ink}">'
        + at(30, 26, t(person.bank), "font-size:25px;font-weight:bold;letter-spacing:2px")
        + at(
            388,
            30,
            "借记卡<br><span style='font-size:12px'>DEBIT CARD</span>",
            "font-size:15px;text-align:right;line-height:1.2",
        )
        + at(40, 102, chip)
        + at(
            34,
            170,
            _grouped(person.card_number),
            "font-size:27px;letter-spacing:1.5px;font-family:'Noto Sans Mono CJK SC';text-shadow:1px 1px 1px rgba(0,0,0,.35)",
        )
        + at(36, 226, f"<span style='font-size:10.5px'>VALID THRU 有效期至</span>　{month}", "font-size:16px")
        + at(36, 258, person.pinyin, "font-size:16px;letter-spacing:1px")
        + at(
            400,
            258,
            "银联 UnionPay",
            "font-size:15px;font-weight:bold;background:#fff;color:#0c5a77;padding:3px 8px;border-radius:5px",
        )
        + "</div>"
    )
    fields = {"bank": person.bank, "card_number": person.card_number}
    return kit.sheet(body, size=(540, 336), fields=fields, font=kit.SANS, pad="0", ground="transparent", scale=2.3)


def card_upright(case: Case, random: Random) -> Drawing:
    """A card of the upright sort, its number in groups under each other."""
    person = case.insured
    groups = _grouped(person.card_number).split()
    lines = "<br>".join(" ".join(groups[start : start + 2]) for start in range(0, len(groups), 2))
    body = (
        '<div style="position:absolute;inset:0;border-radius:18px;background:linear-gradient(165deg,#f4d7b0,#c98a55 60%,#8d4d2a);color:#24150c">'
        + at(28, 26, t(person.bank), "font-size:21px;font-weight:bold")
        + at(28, 60, random.choice(("社会保障·惠民借记卡", "乡村振兴主题卡", "储蓄卡 Ⅰ类户")), "font-size:14px")
        + at(28, 330, lines, "font-size:24px;line-height:1.4;font-family:'Noto Sans Mono CJK SC'")
        + at(28, 456, person.pinyin, "font-size:14px")
        + at(236, 482, "UnionPay<br>银联", "font-size:12px;text-align:right;font-weight:bold;line-height:1.2")
        + "</div>"
    )
    fields = {"bank": person.bank, "card_number": person.card_number}
    return kit.sheet(body, size=(336, 540), fields=fields, font=kit.SCREEN, pad="0", ground="transparent", scale=2.3)


def passbook(case: Case, random: Random) -> Drawing:
    """The first page of a passbook, filled by a needle printer."""
    person = case.insured

    def row(name: str, value: object) -> str:
        return f"<tr><td style='color:#8a2f2f;width:130px'>{name}</td><td class='dots' style='font-size:19px'>{t(value)}</td></tr>"

    body = (
        f'<div class="c" style="color:#8a2f2f;font-size:23px;letter-spacing:5px">{t(person.bank)}</div>'
        '<div class="c" style="color:#8a2f2f;font-size:18px;margin-bottom:16px">活期一本通存折</div><table class="n" style="width:100%">'
        + row("户　名", person.name)
        + row("账　号", person.card_number)
        + row("开户机构", person.bank + random.choice(("建设路支行", "营业部", "青禾支行")))
        + row("币　种", "人民币")
        + row("凭证号", digits(random, 8))
        + row("签发日期", day_text(person.id_valid_from, "-"))
        + "</table>"
        + '<p style="margin-top:22px;font-size:13px;color:#8a2f2f">通存通兑：是　　印密：凭密码支取　　银行签章：</p>'
        + kit.oblong([person.bank, "业务专用章"], right=70, bottom=40)
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    return kit.sheet(body, size=(660, 480), fields=fields, font=kit.SONG, ground="#fbf0ea", pad="30px 44px", scale=1.9)


def account_screen(case: Case, random: Random) -> Drawing:
    """The account page of a banking app."""
    person = case.insured

    def row(name: str, value: object) -> str:
        return f"<div class='r' style='padding:13px 0;border-bottom:1px solid #eee'><span style='color:#888'>{name}</span><span>{t(value)}</span></div>"

    body = (
        f'<div class="r" style="font-size:13px"><span>{kit.clock(random)}</span><span>5G ▮▮▮ 78%</span></div>'
        '<div class="c" style="font-size:18px;padding:14px 0">〈　账户详情　…</div>'
        f'<div style="background:#1757b8;color:#fff;border-radius:12px;padding:18px;margin:6px 0 12px"><div style="font-size:17px">{t(person.bank)}</div>'
        f'<div style="font-size:20px;margin-top:16px">{_grouped(person.card_number)}</div><div style="font-size:13px;margin-top:8px">储蓄卡　Ⅰ类账户</div></div>'
        + row("户名", person.name)
        + row("币种", "人民币")
        + row("开户网点", random.choice(("营业部", "城北支行", "开发区支行")))
        + row("账户状态", "正常")
        + row("开户日期", day_text(person.id_valid_from, "-"))
        + '<div class="c" style="background:#1757b8;color:#fff;border-radius:22px;padding:11px;margin-top:34px">复制账号</div>'
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    return kit.sheet(body, size=(400, 640), fields=fields, font=kit.SCREEN, px=16, pad="12px 20px", scale=2.2)


def authorisation_letter(case: Case, random: Random) -> Drawing:
    """A letter to the insurer, printed, with its blanks filled by hand."""
    giver, taker = case.insured, case.relative
    relation = random.choice(("夫妻", "父子", "母女", "兄妹"))

    def hand(words: object, width: int = 90) -> str:
        return kit.blank(words, width, hand=True)

    body = (
        '<h2 class="c" style="font-size:28px;letter-spacing:6px;margin-bottom:26px">理赔授权委托书</h2>'
        + f"<p>{t(case.insurer)}：</p>"
        + f"<p style='text-indent:2em'>委托人{hand(giver.name)}（身份证号码{hand(giver.id_number, 220)}）因{random.choice(('身体原因', '在外务工'))}不能亲自到贵公司办理保险合同（合同号{hand(case.contract_number, 170)}）项下的理赔事宜，"
        f"现委托{hand(taker.name)}（身份证号码{hand(taker.id_number, 220)}，与委托人关系：{hand(relation, 50)}）代为办理。</p>"
        "<p style='text-indent:2em'>委托权限：</p><p>　　☑ 提交及补充索赔资料　　☑ 签署相关文书　　☑ 代为领取理赔款</p>"
        "<p style='text-indent:2em'>受托人在上述权限内所为的行为，委托人均予以承认，由此产生的法律后果由委托人承担。</p>"
        + kit.spread(f"委托人签名：{hand(giver.name)}", f"受托人签名：{hand(taker.name)}", style="margin-top:36px")
        + kit.spread(f"电话：{hand(giver.phone, 120)}", f"电话：{hand(taker.phone, 120)}", style="margin-top:16px")
        + f"<p class='right' style='margin-top:26px'>{hand(day_text(kit.signed_on(case), '年'), 150)}</p>"
    )
    fields = {
        "principal_name": giver.name,
        "principal_id_number": giver.id_number,
        "agent_name": taker.name,
        "agent_id_number": taker.id_number,
        "contract_number": case.contract_number,
        "signed_on": kit.signed_on(case).isoformat(),
    }
    return kit.sheet(
        body, size=(800, 730), fields=fields, font=kit.SONG, px=17, pad="54px 66px", css="p{line-height:2}"
    )


def authorisation_payment(case: Case, random: Random) -> Drawing:
    """A form with a table: money is to go to somebody else's account."""
    giver, taker = case.insured, case.relative
    rows = [
        ["@rowspan=2|委托人", "姓名", t(giver.name), "证件号码", giver.id_number],
        ["联系电话", giver.phone, "住址", t(giver.address)],
        ["@rowspan=2|被委托人", "姓名", t(taker.name), "证件号码", taker.id_number],
        ["联系电话", taker.phone, "与委托人关系", random.choice(("配偶", "子女", "父母"))],
        ["收款账户", "开户行", t(taker.bank), "账号", taker.card_number],
        ["委托事项", "@colspan=4|1. 递交理赔申请材料；2. 领取保险金，并同意将保险金转入上述收款账户。"],
        ["委托期限", f"@colspan=4|自{day_text(kit.signed_on(case), '年')}起至本次委托事项办理完毕止"],
    ]
    body = (
        f'<div style="font-size:14px">{t(case.insurer)}</div><h2 class="c" style="font-size:25px;margin:10px 0 16px">授权委托书（个人）</h2>'
        + kit.grid(rows, widths=(12, 14, 22, 16, 36), style="line-height:1.5;text-align:center")
        + "<p style='margin-top:16px;text-indent:2em'>本人声明以上内容真实有效，因委托产生的纠纷与贵公司无关。附：双方身份证件复印件。</p>"
        + kit.spread(
            f"委托人（签字、按手印）：{kit.handwritten(giver.name)}",
            f"被委托人（签字）：{kit.handwritten(taker.name)}",
            style="margin-top:28px",
        )
        + f"<p class='right' style='margin-top:20px'>签署日期：{day_text(kit.signed_on(case), '-')}</p>"
        + '<div style="position:absolute;left:300px;bottom:82px;width:34px;height:44px;border-radius:50%;background:repeating-radial-gradient(#cf2a2f 0 2px,transparent 2px 4px);opacity:.6"></div>'
    )
    fields = {
        "principal_name": giver.name,
        "principal_id_number": giver.id_number,
        "agent_name": taker.name,
        "agent_id_number": taker.id_number,
        "signed_on": kit.signed_on(case).isoformat(),
    }
    return kit.sheet(body, size=(860, 560), fields=fields, font=kit.HEI, px=14.5)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "bank_card": (card_plastic, passbook, card_upright, account_screen),
    "authorisation": (authorisation_letter, authorisation_payment),
}
