// Looking closely at a page: zoom, turn, move, by mouse, touch and keyboard; shows where a field was read.
// A box is "x,y,width,height" as fractions of the unturned page, in data-box of an element that names data-viewer.

const STEP = 1.25;
const SMALLEST = 0.05;
const LARGEST = 8;
const MOVE_PX = 60;

class Viewer {
  constructor(frame) {
    const part = (name) => frame.querySelector(`[data-viewer-${name}]`);
    [this.frame, this.stage, this.sheet, this.image, this.scaleWords] = [frame, part("stage"), part("sheet"), part("image"), part("scale")];
    Object.assign(this, { scale: 1, quarter: 0, x: 0, y: 0, held: new Map() });
    part("tools").hidden = false;
    this.doing = {
      in: () => this.zoom(STEP), out: () => this.zoom(1 / STEP), fit: () => this.fit(),
      turn: () => { this.quarter = (this.quarter + 1) % 4; this.fit(); },
    };
    frame.addEventListener("click", (event) => this.doing[event.target.closest("[data-viewer-do]")?.dataset.viewerDo]?.());
    this.stage.addEventListener("keydown", (event) => this.key(event));
    this.stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    for (const name of ["pointerdown", "pointermove", "pointerup", "pointercancel"]) {
      this.stage.addEventListener(name, (event) => this.point(event));
    }
    this.image.addEventListener("load", () => this.fit());
    new ResizeObserver(() => this.fit()).observe(this.stage);
    frame.viewer = this;
  }

  /** Size of the page as it lies, in unscaled pixels. */
  size() {
    const { naturalWidth: width, naturalHeight: height } = this.image;
    return this.quarter % 2 ? [height, width] : [width, height];
  }

  fit() {
    const [width, height] = this.size();
    const { clientWidth, clientHeight } = this.stage;
    if (!width || !clientWidth) return;
    this.scale = Math.min(clientWidth / width, clientHeight / height) * 0.97;
    this.x = (clientWidth - width * this.scale) / 2;
    this.y = (clientHeight - height * this.scale) / 2;
    this.draw();
  }

  zoom(factor, atX = this.stage.clientWidth / 2, atY = this.stage.clientHeight / 2) {
    const next = Math.min(LARGEST, Math.max(SMALLEST, this.scale * factor));
    this.x = atX - ((atX - this.x) * next) / this.scale;
    this.y = atY - ((atY - this.y) * next) / this.scale;
    this.scale = next;
    this.draw();
  }

  move(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.draw();
  }

  draw() {
    const [width, height] = this.size();
    const keep = 48; // some of the page always stays in sight
    this.x = Math.min(this.stage.clientWidth - keep, Math.max(keep - width * this.scale, this.x));
    this.y = Math.min(this.stage.clientHeight - keep, Math.max(keep - height * this.scale, this.y));
    const shift = [[0, 0], [width, 0], [width, height], [0, height]][this.quarter];
    this.sheet.style.transform =
      `translate(${this.x}px,${this.y}px) scale(${this.scale}) translate(${shift[0]}px,${shift[1]}px) rotate(${this.quarter * 90}deg)`;
    this.scaleWords.textContent = `${Math.round(this.scale * 100)}%`;
  }

  key(event) {
    const act = {
      "+": this.doing.in, "=": this.doing.in, "-": this.doing.out, 0: this.doing.fit, r: this.doing.turn, R: this.doing.turn,
      ArrowLeft: () => this.move(MOVE_PX, 0), ArrowRight: () => this.move(-MOVE_PX, 0),
      ArrowUp: () => this.move(0, MOVE_PX), ArrowDown: () => this.move(0, -MOVE_PX),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  wheel(event) {
    if (document.activeElement !== this.stage && !event.ctrlKey) return; // reading on must not turn into zooming
    event.preventDefault();
    const edge = this.stage.getBoundingClientRect();
    this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, event.clientX - edge.left, event.clientY - edge.top);
  }

  point(event) {
    const { pointerId, clientX: x, clientY: y } = event;
    if (event.type === "pointerdown") {
      this.stage.setPointerCapture(pointerId);
      this.held.set(pointerId, { x, y });
    } else if (event.type === "pointermove") {
      const last = this.held.get(pointerId);
      if (!last) return;
      if (this.held.size === 1) this.move(x - last.x, y - last.y);
      else this.pinch(pointerId, x, y);
      this.held.set(pointerId, { x, y });
    } else this.held.delete(pointerId);
    this.stage.classList.toggle("moving", this.held.size > 0);
  }

  pinch(pointerId, x, y) {
    const [, other] = [...this.held].find(([id]) => id !== pointerId);
    const before = this.held.get(pointerId);
    const apart = (a) => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
    const edge = this.stage.getBoundingClientRect();
    this.zoom(apart({ x, y }) / apart(before), (x + other.x) / 2 - edge.left, (y + other.y) / 2 - edge.top);
  }

  show(box) {
    const [left, top, width, height] = box.split(",").map(Number);
    this.sheet.querySelector(".box")?.remove();
    const mark = document.createElement("div");
    mark.className = "box";
    const places = { left, top, width, height };
    for (const side in places) mark.style[side] = `${places[side] * 100}%`;
    mark.style.borderWidth = `${Math.max(1, 3 / this.scale)}px`;
    this.sheet.append(mark);
    this.bringIntoSight(mark);
  }

  /** Moves the page only if the box is out of sight, and never changes its size. */
  bringIntoSight(mark) {
    const [seen, frame] = [mark.getBoundingClientRect(), this.stage.getBoundingClientRect()];
    const dx = seen.left < frame.left || seen.right > frame.right ? (frame.left + frame.right - seen.left - seen.right) / 2 : 0;
    const dy = seen.top < frame.top || seen.bottom > frame.bottom ? (frame.top + frame.bottom - seen.top - seen.bottom) / 2 : 0;
    if (dx || dy) this.move(dx, dy);
  }
}

function start() {
  for (const frame of document.querySelectorAll("[data-viewer-frame]")) {
    if (!frame.viewer) new Viewer(frame).fit();
  }
  for (const button of document.querySelectorAll("[data-box-show]")) button.hidden = false;
}

function show(event) {
  const place = event.target.closest?.("[data-box][data-viewer]");
  if (place) document.getElementById(place.dataset.viewer)?.viewer?.show(place.dataset.box);
}

start();
document.body.addEventListener("htmx:afterSettle", start);
document.addEventListener("focusin", show);
document.addEventListener("click", show);
