/*
 * Windows carried and sized by keyboard, and by the buttons of a pad for whoever has neither keyboard nor a steady hand
 * (WCAG 2.5.7): Enter or Space on the handle picks up and drops, arrows move, Shift and arrows size, Esc puts back.
 */
import {bottom, byPlace, move, reorder, resize, step} from "./grid.js";
import {announce, element, iconButton, narrow, text} from "./ui.js";

const STEPS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
const PAD = [["left", "ArrowLeft"], ["up", "ArrowUp"], ["down", "ArrowDown"], ["right", "ArrowRight"]];
const PAD_SIZES = [["less", "ArrowLeft", "narrower"], ["wide", "ArrowRight", "wider"], ["up", "ArrowUp", "lower"], ["tall", "ArrowDown", "higher"]];

export class Keyboard {
  /** @param editor arrangement, canvas, drop(windows, id, label), removeWindow(id), sized(windows, before) */
  constructor(editor) {
    this.editor = editor;
    const {grid} = editor.canvas;
    grid.addEventListener("keydown", event => this.#key(event), {signal: editor.signal});
    grid.addEventListener("click", event => this.#click(event), {signal: editor.signal});
    grid.addEventListener("focusout", event => this.#left(event), {signal: editor.signal});
  }

  /** Whether a window is picked up. */
  get busy() {
    return this.id !== undefined;
  }

  #windowOf(event) {
    const handle = event.target.closest(".tz-handle");
    return handle ? this.editor.byRef(handle.closest("[data-ref]").dataset.ref) : undefined;
  }

  #click(event) {
    const window = this.#windowOf(event);
    if (window && !window.movable) {
      announce(text("locked", window.title), true);
    } else if (window) {
      if (this.busy) {
        this.drop();
      } else {
        this.#pickUp(window);
      }
    }
  }

  #key(event) {
    const window = this.#windowOf(event);
    if (!window || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (!this.busy) {
      if ((event.key === "Delete" || event.key === "Backspace") && window.removable) {
        event.preventDefault();
        this.editor.removeWindow(window.id);
      }
      return;
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      this.cancel();
    } else if (event.key !== "Tab" && event.key !== "Enter" && event.key !== " ") { // these two click
      this.#act(event.key, event.shiftKey);
    } else {
      return;
    }
    event.preventDefault();
  }

  #act(key, sizes) {
    const before = this.windows;
    if (STEPS[key]) {
      this.windows = sizes ? this.#size(...STEPS[key]) : this.#move(...STEPS[key]);
    } else if (["PageUp", "PageDown", "Home", "End"].includes(key)) {
      this.windows = this.#jump(key);
    } else {
      return;
    }
    if (this.windows === before) {
      announce(text("edge"), true);
      return;
    }
    this.editor.canvas.show(this.windows, {ordered: false});
    this.editor.canvas.reveal(this.id);
    announce(describe(this.windows, this.id), true);
  }

  #now() {
    return this.windows.find(window => window.id === this.id);
  }

  #turn() {
    return [...this.windows].sort(byPlace).findIndex(window => window.id === this.id);
  }

  #move(dx, dy) {
    if (!narrow.matches) {
      return step(this.windows, this.id, dx, dy);
    }
    const turn = this.#turn() + dx + dy;
    return turn < 0 || turn >= this.windows.length ? this.windows : reorder(this.windows, this.id, turn);
  }

  #size(dx, dy) {
    const {width, height} = this.#now();
    const windows = resize(this.windows, this.id, width + dx, height + dy);
    const now = windows.find(window => window.id === this.id);
    return now.width === width && now.height === height ? this.windows : windows.map(window => window === now && dy !== 0 ? {...now, autoHeight: false} : window);
  }

  /** Home and End: the first and last column; PageUp and PageDown: the top and the bottom. On one column all go to its ends. */
  #jump(key) {
    const {x, y} = this.#now();
    if (narrow.matches) {
      return reorder(this.windows, this.id, key === "Home" || key === "PageUp" ? 0 : this.windows.length - 1);
    }
    const to = {Home: [0, y], End: [12, y], PageUp: [x, 0], PageDown: [x, bottom(this.windows)]}[key];
    return move(this.windows, this.id, ...to);
  }

  #pickUp(window) {
    this.id = window.id;
    this.start = window;
    this.windows = this.editor.arrangement.windows;
    this.editor.canvas.mark(this.id, "key");
    const frame = this.editor.canvas.frames.get(this.id);
    frame.querySelector(".tz-handle").setAttribute("aria-pressed", "true");
    frame.querySelector(".tz-window-head").after(this.pad = this.#makePad(window));
    this.editor.canvas.reveal(this.id);
    announce(`${text("pickedUp", window.title)} ${describe(this.windows, this.id)}`, true);
  }

  #makePad(window) {
    const button = ([name, key, say], sizes) => iconButton(name, text(`pad.${say ?? name}`), () => this.#act(key, sizes));
    return element("div", {class: "tz-pad", role: "group", "aria-label": text("pad", window.title)},
      PAD.filter(([, key]) => !narrow.matches || STEPS[key][1] !== 0).map(entry => button(entry, false)),
      narrow.matches ? null : PAD_SIZES.map(entry => button(entry, true)),
      iconButton("check", text("pad.drop"), () => this.drop(), {class: "tz-mini tz-main"}));
  }

  /** Puts the window down where it is. */
  drop() {
    const {id, windows, start} = this;
    this.#end();
    const now = windows.find(window => window.id === id);
    const changed = now.width !== start.width || now.height !== start.height;
    this.editor.drop(changed ? this.editor.sized(windows, start) : windows, id, text(changed ? "did.resized" : "did.moved", start.title));
    announce(text("dropped", describe(this.editor.arrangement.windows, id)), true);
  }

  /** Puts everything back. */
  cancel() {
    const {title} = this.start;
    this.#end();
    this.editor.canvas.show(this.editor.arrangement.windows);
    announce(text("cancelled", title), true);
  }

  #end() {
    const handle = this.editor.canvas.frames.get(this.id).querySelector(".tz-handle");
    handle.setAttribute("aria-pressed", "false");
    const focused = this.pad.contains(document.activeElement);
    this.id = undefined;
    this.editor.canvas.mark();
    this.pad.remove();
    if (focused) {
      handle.focus({preventScroll: true});
    }
  }

  /** Who leaves a window that is picked up puts it down. */
  #left(event) {
    const frame = this.busy && this.editor.canvas.frames.get(this.id);
    if (frame && event.relatedTarget && !frame.contains(event.relatedTarget)) {
      this.drop();
    }
  }

}

/** A window's place in words. */
export function describe(windows, id) {
  const list = [...windows].sort(byPlace);
  const turn = list.findIndex(window => window.id === id);
  const {title, x, y, width, height} = list[turn];
  return narrow.matches ? text("turn", title, windows.length, turn + 1)
    : text("position", title, x + 1, y + 1, width, height, windows.length, turn + 1);
}
