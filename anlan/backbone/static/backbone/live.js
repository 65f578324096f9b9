// Keeps a page fresh. An element with data-live-url names the stream; each message raises the event "live" on <body>,
// and parts of the page that say hx-trigger="live from:body" fetch themselves again.
// The browser resends Last-Event-ID by itself. If the stream cannot be had, the page asks every 20 seconds instead.

const POLL_MS = 20_000;
const STREAM_AGAIN_MS = 60_000;
const SETTLE_MS = 250;

// Asked anew each time: a part of the page that fetches itself again may bring a fresh ticket in the address.
const address = () => document.querySelector("[data-live-url]")?.dataset.liveUrl;

let state = "";
let failures = 0;
let pollTimer = 0;
let pendingTimer = 0;
let pressed = false;

function show(next) {
  state = next;
  for (const line of document.querySelectorAll("[data-live-line]")) {
    const words = line.dataset[{ open: "wordsOpen", reconnecting: "wordsReconnecting", polling: "wordsPolling" }[next]];
    line.dataset.state = next;
    if (words && line.textContent !== words) line.textContent = words;
  }
}

/** True while the page must hold still: a finger is down, a dialog is open or someone is writing in a part that would be replaced. */
function inUse() {
  const field = document.activeElement;
  const writing = field?.matches("input:not([type=file]), textarea, select") && field.closest("[hx-trigger*=live]");
  return pressed || Boolean(writing) || Boolean(document.querySelector("[hx-trigger*=live] dialog[open]"));
}

function refresh(detail) {
  clearTimeout(pendingTimer);
  pendingTimer = setTimeout(() => {
    if (inUse()) refresh(detail);
    else document.body.dispatchEvent(new CustomEvent("live", { detail }));
  }, SETTLE_MS);
}

function poll(on) {
  clearInterval(pollTimer);
  pollTimer = on ? setInterval(() => document.hidden || refresh({ polled: true }), POLL_MS) : 0;
}

function listen() {
  const stream = new EventSource(address());
  stream.addEventListener("open", () => {
    if (state && state !== "open") refresh({ reopened: true });
    failures = 0;
    poll(false);
    show("open");
  });
  stream.addEventListener("message", (event) => refresh({ text: event.data, id: event.lastEventId }));
  stream.addEventListener("error", () => {
    failures += 1;
    if (stream.readyState !== EventSource.CLOSED && failures < 4) {
      show("reconnecting");
      return;
    }
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, STREAM_AGAIN_MS);
    if (!pollTimer) poll(true);
    show("polling");
  });
  stream.addEventListener("ticket-ended", () => {
    stream.close();
    poll(true);
    refresh({ ticketEnded: true });
    setTimeout(listen, STREAM_AGAIN_MS);
  });
  addEventListener("pagehide", () => stream.close(), { once: true });
}

if (address()) {
  addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { pressed = false; }, true);
  document.addEventListener("visibilitychange", () => document.hidden || refresh({ returned: true }));
  document.body.addEventListener("htmx:afterSettle", () => state && show(state));
  addEventListener("pageshow", (event) => event.persisted && listen());
  if ("EventSource" in window) listen();
  else {
    poll(true);
    show("polling");
  }
}
