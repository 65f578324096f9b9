"""The main job as people do it: a mother on her phone, a handler, an approver and a cashier at their desks."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import photos, report_a_stay

WANG, EXPECTED = "13800000001", "31,601.25"
READING_MS = 120_000


def test_a_claim_goes_from_photographs_to_payment_while_the_claimant_watches_it_live(person):
    mother = person(WANG).sign_in()
    claim = report_a_stay(mother, loss_on="2026-09-14")
    hers = mother.page.locator("body")
    mother.page.set_input_files("input[type=file]", photos("complete"))
    # Complete papers go on by themselves: nobody has to press anything.
    expect(hers).to_contain_text("正在核对您的材料", timeout=READING_MS)

    desk = person("linxiao").sign_in().open(f"/desk/claims/{claim}/")
    desk.locator("form[action$='/papers-in-order/'] button").click()
    desk.locator("form[action$='/covered/'] input[value=no]").check()
    desk.locator("form[action$='/covered/'] button").click()
    expect(desk.locator("body")).to_contain_text(EXPECTED)
    desk.locator("form[action$='/pay/'] button").click()

    second = person("zhoumin").sign_in().open("/desk/approvals/")
    second.locator(f"a[href*='{claim}']").first.click()
    expect(second.locator("body")).to_contain_text(EXPECTED)
    second.locator("form[action$='/approve/'] button").click()

    # Nobody reloads her page: it hears of the decision by itself.
    expect(hers).to_contain_text(f"请确认赔款 ¥{EXPECTED}", timeout=20_000)
    mother.open(f"/claims/{claim}/agree/").locator("main form button.primary").click()
    expect(hers).to_contain_text("赔款正在路上")

    payments = person("wulei").sign_in().open("/desk/payments/")
    expect(payments.locator("body")).to_contain_text(EXPECTED)
    payments.locator("form[action$='/send/'] button").click()

    expect(hers).to_contain_text(f"¥{EXPECTED} 已到账", timeout=30_000)
    assert mother.site.run("trace", claim, check=False).returncode == 0


def test_without_javascript_papers_are_sent_and_what_is_missing_is_named(person):
    son = person("13800000002", javascript=False).sign_in()
    claim = report_a_stay(son, loss_on="2026-06-03")
    page = son.page
    page.set_input_files("input[type=file]", photos("incomplete")[:2])
    page.locator("form.upload button").click()
    page.locator("form[action$='/hand-in/'] button").click()
    for _ in range(60):
        page = son.open(f"/claims/{claim}/")
        if page.locator("text=还差").count():
            break
        page.wait_for_timeout(1000)
    expect(page.locator("body")).to_contain_text("出院小结")
    expect(page.locator("body")).to_contain_text("银行卡")
    expect(page.locator("body")).to_contain_text("理赔申请书")


def test_a_wrong_file_is_named_kindly_and_nothing_given_is_lost(person, tmp_path):
    mother = person(WANG).sign_in()
    report_a_stay(mother, loss_on="2026-09-14")
    page = mother.page
    letter = tmp_path / "信件𠮷.docx"
    letter.write_bytes(b"PK\x03\x04 not a photograph")
    empty = tmp_path / "空.jpg"
    empty.write_bytes(b"")
    good = photos("complete")[1]
    page.set_input_files("input[type=file]", [letter, empty, good])
    expect(page.locator("body")).to_contain_text("身份证", timeout=READING_MS)
    expect(page.locator("[data-upload-list]")).to_contain_text("信件𠮷.docx")
    expect(page.locator("[data-upload-list]")).to_contain_text("空.jpg")
