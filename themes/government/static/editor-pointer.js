/*
 * Windows carried and sized by mouse, pen and finger. A mouse picks up after 4 px, a finger on the handle too; elsewhere a
 * finger rests 350 ms first, so that the page can still be scrolled. Esc puts everything back.
 */
import {HEIGHT_MIN, WIDTH_MIN, byPlace, move, reorder, resize} from "./grid.js";
import {narrow, text} from "./ui.js";

const SLACK_PX = 4;
const REST_PX = 8;
const REST_MILLIS = 350;
const EDGE_PX = 80; // near the upper and lower edge the page scrolls by itself
const EDGE_SPEED = .22;

export class Pointer {
  #gesture;

  /** @param editor arrangement, canvas, keyboard; beginGesture() before, drop(windows, id, label) after a gesture */
  constructor(editor) {
    this.editor = editor;
    const {grid} = editor.canvas;
    const {signal} = editor;
    grid.addEventListener("pointerdown", event => this.#down(event), {signal});
    grid.addEventListener("touchmove", event => this.#gesture?.active && event.preventDefault(), {passive: false, signal});
    grid.addEventListener("contextmenu", event => this.#gesture && event.preventDefault(), {signal});
    grid.addEventListener("dragstart", event => event.preventDefault(), {signal});
  }

  /** Whether a window is carried or sized. */
  get busy() {
    return this.#gesture?.active === true;
  }

  #down(event) {
    const frame = event.target.closest?.("[data-ref]");
    const window = frame && this.editor.byRef(frame.dataset.ref);
    if (!window || !window.movable || event.button !== 0 || this.#gesture) {
      return;
    }
    const size = event.target.closest("[data-size]")?.dataset.size;
    const handle = event.target.closest(".tz-handle");
    if (!handle && event.target.closest("button") || handle && this.editor.keyboard.busy) { // such a click means something else
      return;
    }
    this.editor.beginGesture();
    this.#begin(size ? new Sizing(this.editor, window, size) : new Carrying(this.editor, window), event, handle || size);
  }

  /** A finger that has rested on a window before editing began carries it at once. */
  pickUp(id, event) {
    const window = this.editor.arrangement.find(id);
    if (window?.movable) {
      this.#begin(new Carrying(this.editor, window), event, false, true);
    }
  }

  /** What is carried comes from elsewhere, such as the catalogue. */
  take(carried, event) {
    this.#begin(carried, event, true, true);
  }

  #begin(carried, event, atOnce, active = false) {
    const gesture = new Gesture(this.editor, carried, event, () => this.#gesture = undefined);
    this.#gesture = gesture;
    if (active) {
      gesture.start();
    } else if (event.pointerType === "touch" && !atOnce) {
      gesture.restFirst();
    }
  }
}

/** One press until it ends: waits until it is meant, then hands movements on, once a frame, and scrolls at the edges. */
class Gesture {
  constructor(editor, carried, event, done) {
    Object.assign(this, {editor, carried, done, id: event.pointerId, active: false, slack: SLACK_PX});
    this.from = {x: event.clientX, y: event.clientY + scrollY};
    this.at = {x: event.clientX, y: event.clientY};
    this.scrolled = scrollY;
    this.over = new AbortController();
    const options = {signal: this.over.signal, capture: true};
    addEventListener("pointermove", moved => this.#move(moved), options);
    addEventListener("pointerup", up => up.pointerId === this.id && this.end(true), options);
    addEventListener("pointercancel", up => up.pointerId === this.id && this.end(false), options);
    addEventListener("scroll", () => this.scrolled = scrollY, options);
    addEventListener("keydown", key => {
      if (key.key === "Escape" && this.active) {
        key.preventDefault();
        key.stopImmediatePropagation();
        this.end(false);
      }
    }, options);
  }

  restFirst() {
    this.slack = Infinity;
    this.timer = setTimeout(() => this.start(), REST_MILLIS);
  }

  start() {
    clearTimeout(this.timer);
    this.active = true;
    this.carried.start();
    navigator.vibrate?.(15);
    this.#frame();
  }

  #move(event) {
    if (event.pointerId !== this.id) {
      return;
    }
    this.at = {x: event.clientX, y: event.clientY};
    if (this.active) {
      event.preventDefault();
      return;
    }
    const far = Math.hypot(this.at.x - this.from.x, this.at.y + this.scrolled - this.from.y);
    if (this.slack === Infinity && far > REST_PX) {
      this.end(false);
    } else if (far > this.slack) {
      this.start();
    }
  }

  #frame() {
    const below = this.at.y - (innerHeight - EDGE_PX);
    const above = EDGE_PX - this.at.y;
    if ((below > 0 || above > 0) && this.carried.scrolls !== false) {
      scrollBy(0, (below > 0 ? below : -above) * EDGE_SPEED);
    }
    this.carried.to(this.at.x - this.from.x, this.at.y + this.scrolled - this.from.y, this.at);
    this.next = requestAnimationFrame(() => this.#frame());
  }

  end(kept) {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.next);
    this.over.abort();
    this.done();
    if (this.active) {
      this.active = false;
      addEventListener("click", event => event.stopPropagation(), {capture: true, once: true, signal: AbortSignal.timeout(100)});
      this.carried.end(kept);
    }
  }
}

/** A window carried to another place. */
class Carrying {
  constructor(editor, window) {
    Object.assign(this, {editor, window, windows: editor.arrangement.windows, turn: undefined, cell: undefined});
  }

  start() {
    this.order = [...this.editor.arrangement.windows].sort(byPlace);
    this.turn = this.order.findIndex(other => other.id === this.window.id);
    this.cell = [this.window.x, this.window.y];
    this.editor.canvas.mark(this.window.id);
    this.editor.canvas.preview(this.windows, this.window.id);
  }

  to(left, top) {
    const {canvas, arrangement} = this.editor;
    canvas.carry(this.window.id, narrow.matches ? 0 : left, top);
    const cell = narrow.matches ? [0, Math.round(top / canvas.row)]
      : [this.window.x + Math.round(left / canvas.column), this.window.y + Math.round(top / canvas.row)];
    if (cell[0] !== this.cell[0] || cell[1] !== this.cell[1]) {
      this.cell = cell;
      this.windows = narrow.matches
        ? reorder(arrangement.windows, this.window.id, Math.max(0, Math.min(this.order.length - 1, this.turn + cell[1])))
        : move(arrangement.windows, this.window.id, ...cell);
      canvas.preview(this.windows, this.window.id);
    }
  }

  end(kept) {
    this.editor.canvas.mark();
    this.editor.drop(kept ? this.windows : this.editor.arrangement.windows, this.window.id, text("did.moved", this.window.title));
  }
}

/** A window made wider or higher by one of its grips: e, s or se, the sides it moves. */
class Sizing {
  constructor(editor, window, sides) {
    Object.assign(this, {editor, window, sides, windows: editor.arrangement.windows, size: [window.width, window.height]});
  }

  start() {
    this.editor.canvas.mark(this.window.id, "size");
    this.#show();
  }

  to(left, top) {
    const {canvas, arrangement} = this.editor;
    const {x, width, height} = this.window;
    const wide = this.sides.includes("e") ? width * canvas.column + left : width * canvas.column;
    const high = this.sides.includes("s") ? height * canvas.row + top : height * canvas.row;
    const most = (12 - x) * canvas.column;
    canvas.stretch(this.window.id, Math.max(WIDTH_MIN * canvas.column, Math.min(most, wide)) - canvas.gap,
      Math.max(HEIGHT_MIN * canvas.row, high) - canvas.gap);
    const size = [Math.round(wide / canvas.column), Math.round(high / canvas.row)];
    if (size[0] !== this.size[0] || size[1] !== this.size[1]) {
      this.size = size;
      this.windows = resize(arrangement.windows, this.window.id, ...size);
      this.#show();
    }
  }

  #show() {
    const {width, height} = this.windows.find(window => window.id === this.window.id);
    this.editor.canvas.preview(this.windows, this.window.id, `${width} × ${height}`);
  }

  end(kept) {
    this.editor.canvas.mark();
    this.editor.drop(kept ? this.editor.sized(this.windows, this.window) : this.editor.arrangement.windows, this.window.id,
      text("did.resized", this.window.title));
  }
}
