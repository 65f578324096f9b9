// Keys for those who work all day at the desk, declared in the page:
//   data-keys-list on a table or list, data-keys-row on its rows: j and k move, Enter opens the row's first link
//   data-key="a" on a link or button: presses it;  data-opens="ID" opens a <dialog>;  data-keys-help is the dialog of "?"
//   data-focus-here takes the focus when the page comes, such as the summary of errors.

const typing = (element) => element?.matches?.("input, textarea, select, [contenteditable]");

function move(by) {
  const rows = [...document.querySelectorAll("[data-keys-list] [data-keys-row]")];
  if (!rows.length) return;
  const at = rows.findIndex((row) => row.classList.contains("here"));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  for (const row of rows) row.classList.toggle("here", row === next);
  (next.querySelector("a[href]") ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function open(id) {
  const dialog = typeof id === "string" ? document.getElementById(id) : id;
  if (dialog && !dialog.open) dialog.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || document.querySelector("dialog[open]")) return;
  const { key } = event;
  const own = document.querySelector(`[data-key="${CSS.escape(key)}"]:not([disabled])`);
  if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
  else if (key === "?") open(document.querySelector("[data-keys-help]"));
  else if (own) own.click();
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-opens]");
  if (!button || !document.getElementById(button.dataset.opens)?.showModal) return;
  event.preventDefault(); // an opener may be a link to the same question as a page of its own
  open(button.dataset.opens);
});

document.addEventListener("focusin", (event) => {
  const row = event.target.closest("[data-keys-row]");
  if (!row) return;
  for (const other of document.querySelectorAll("[data-keys-row].here")) other.classList.remove("here");
  row.classList.add("here");
});

document.querySelector("[data-focus-here]")?.focus();
