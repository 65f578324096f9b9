// Sends several files at once from a form with data-upload, and picks up where it stopped: what the server already holds,
// known by SHA-256, is not sent again. All words come from the form's data-words-*. Without this script the form posts plainly.

const AT_ONCE = 2;

const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

async function fingerprint(file) {
  if (!crypto.subtle) return ""; // not offered outside https and localhost: the server still finds doubles
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

class Upload {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=file]");
    this.list = form.querySelector("[data-upload-list]");
    this.summary = form.querySelector("[data-upload-summary]");
    this.whole = form.querySelector("[data-upload-whole]");
    this.items = [];
    this.running = 0;
    this.words = (name, values = {}) => fill(form.dataset[`words${name}`] ?? "", values);
    form.classList.add("ready");
    this.input.addEventListener("change", () => {
      this.add([...this.input.files]);
      this.input.value = "";
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    this.acceptDrops(form.querySelector("[data-drop]"));
  }

  acceptDrops(area) {
    for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
      area.addEventListener(name, (event) => {
        event.preventDefault();
        area.classList.toggle("over", name === "dragenter" || name === "dragover");
      });
    }
    area.addEventListener("drop", (event) => this.add([...event.dataTransfer.files]));
  }

  async add(files) {
    const max = Number(this.form.dataset.maxFiles);
    const room = Math.max(0, max - this.items.filter((item) => item.state !== "failed").length);
    this.extra = files.length > room ? this.words("Many", { max }) : "";
    const added = files.slice(0, room).map((file) => this.row(file));
    const fit = added.filter((item) => this.fits(item));
    for (const item of fit) this.mark(item, "checking", this.words("Checking"));
    for (const item of fit) {
      try {
        item.sha256 = await fingerprint(item.file);
      } catch {
        this.mark(item, "failed", this.words("Refused")); // the file was moved or taken away while being read
      }
    }
    const readable = fit.filter((item) => item.state !== "failed");
    const held = await this.held(readable.map((item) => item.sha256).filter(Boolean));
    for (const item of readable) {
      if (held.has(item.sha256)) this.mark(item, "done", this.words("There"));
      else this.mark(item, "waiting", this.words("Waiting"));
    }
    this.next();
    this.report();
  }

  fits(item) {
    const max = Number(this.form.dataset.maxMb);
    const size = item.file.size;
    if (size === 0) this.mark(item, "failed", this.words("Empty"));
    else if (size > max * 2 ** 20) {
      this.mark(item, "failed", this.words("Large", { size: (Math.ceil(size / 2 ** 20 * 10) / 10).toFixed(1), max }));
    } else return true;
    return false;
  }

  row(file) {
    const element = document.createElement("li");
    element.innerHTML = '<p class="file-name"><span></span><span></span></p><progress value="0" max="1"></progress><p class="file-note"></p><p class="actions" hidden><button class="button" type="button"></button><button class="button plain" type="button"></button></p>';
    const [name, size] = element.querySelectorAll("span");
    const [retry, remove] = element.querySelectorAll("button");
    name.textContent = file.name;
    size.textContent = file.size < 2 ** 20 ? `${Math.ceil(file.size / 1024)} kB` : `${(file.size / 2 ** 20).toFixed(1)} MB`;
    retry.textContent = this.words("Retry");
    remove.textContent = this.words("Remove");
    for (const button of [retry, remove]) button.setAttribute("aria-label", `${button.textContent} ${file.name}`);
    const item = { file, element, retry, state: "waiting", part: 0 };
    element.querySelector("progress").setAttribute("aria-label", file.name);
    retry.addEventListener("click", () => {
      if (!this.fits(item)) return;
      this.mark(item, "waiting", this.words("Waiting"));
      this.next();
      this.input.focus();
    });
    remove.addEventListener("click", () => {
      this.items = this.items.filter((other) => other !== item);
      element.remove();
      this.report();
      this.input.focus();
    });
    this.items.push(item);
    this.list.append(element);
    return item;
  }

  mark(item, state, words, part = state === "done" ? 1 : 0) {
    Object.assign(item, { state, part });
    item.element.dataset.state = state;
    item.element.querySelector(".file-note").textContent = words;
    item.element.querySelector("progress").hidden = state !== "sending" && state !== "waiting";
    item.element.querySelector("progress").value = part;
    item.element.querySelector(".actions").hidden = state !== "failed";
    this.report();
  }

  async held(hashes) {
    const address = this.form.dataset.checkUrl;
    if (!address || !hashes.length) return new Set();
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": this.token() },
        body: JSON.stringify({ sha256: hashes }),
      });
      return new Set(answer.ok ? (await answer.json()).present : []);
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return new Set(); // asked in vain: send everything
      throw error;
    }
  }

  token() {
    return this.form.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
  }

  next() {
    for (const item of this.items) {
      if (this.running >= AT_ONCE) return;
      if (item.state === "waiting") this.send(item);
    }
  }

  send(item) {
    const body = new FormData();
    for (const field of this.form.querySelectorAll("input[type=hidden]")) body.append(field.name, field.value);
    if (item.sha256) body.append("sha256", item.sha256);
    body.append(this.input.name, item.file, item.file.name);
    const request = new XMLHttpRequest();
    request.open("POST", this.form.dataset.uploadUrl);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRFToken", this.token());
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) this.mark(item, "sending", this.words("Sending"), event.loaded / event.total);
    });
    request.addEventListener("loadend", () => {
      this.running -= 1;
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        this.mark(item, "done", answer.message || this.words("Done"));
        clearTimeout(this.announce);
        this.announce = setTimeout(() => document.body.dispatchEvent(new CustomEvent("live", { detail: { sent: true } })), 200);
      } else {
        const words = request.status ? answer.detail || answer.title || this.words("Refused") : this.words("Failed");
        this.mark(item, "failed", words);
      }
      this.next();
    });
    this.running += 1;
    this.mark(item, "sending", this.words("Sending"));
    request.send(body);
  }

  report() {
    const all = this.items.length;
    const done = this.items.filter((item) => item.state === "done").length;
    const failed = this.items.filter((item) => item.state === "failed").length;
    const busy = all - done - failed;
    this.whole.hidden = busy === 0;
    this.whole.value = all ? this.items.reduce((sum, item) => sum + (item.state === "failed" ? 1 : item.part), 0) / all : 0;
    const name = busy ? "Whole" : failed ? "Some" : "Finished";
    const words = all ? `${this.words(name, { done, all, failed })} ${this.extra || ""}`.trim() : "";
    if (this.summary.textContent !== words) this.summary.textContent = words;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function start() {
  for (const form of document.querySelectorAll("form[data-upload]:not(.ready)")) new Upload(form);
}
start();
document.body.addEventListener("htmx:afterSettle", start);
