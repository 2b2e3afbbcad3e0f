/*
 * The grid on the screen while it is edited. Windows stand where CSS puts them; while one is carried the others are moved by
 * translation only, so that a movement costs no layout, and each change of place glides (FLIP) unless motion is not wanted.
 * On a narrow screen the windows are a list of heads, one a row.
 */
import {COLUMNS, HEIGHT_MAX, HEIGHT_MIN, bottom, byPlace} from "./grid.js";
import {element, narrow, reducedMotion, text} from "./ui.js";

const GLIDE = {duration: 200, easing: "cubic-bezier(.2, .8, .2, 1)"};

export class Canvas {
  /** @param dress makes a frame editable: called with each frame that comes into the grid, and its window */
  constructor(grid, dress) {
    this.grid = grid;
    this.dress = dress;
    this.frames = new Map();
    this.places = new Map(); // where each frame stands by CSS, in pixels from the grid's corner
    this.place = element("div", {class: "tz-place", "aria-hidden": "true", hidden: true});
    this.footing = element("div", {class: "tz-footing", "aria-hidden": "true"}); // keeps the grid as high as a preview
    this.hint = element("p", {class: "tz-no-windows"}, text("empty"));
  }

  /** Puts what editing needs into the grid and reads its measures. */
  open(windows) {
    for (const window of windows) {
      this.adopt(window, this.grid.querySelector(`[data-window="${window.id}"]`) ?? unloaded(window));
    }
    for (const frame of this.grid.querySelectorAll(":scope > [data-window]")) {
      if (![...this.frames.values()].includes(frame)) {
        frame.remove(); // no longer on the page
      }
    }
    this.grid.append(this.place, this.footing, this.hint);
    this.measure();
  }

  close() {
    this.place.remove();
    this.footing.remove();
    this.hint.remove();
  }

  /** The frame of a window, new or come anew from the server. */
  adopt(window, frame) {
    const old = this.frames.get(window.id);
    if (old && old !== frame && old.isConnected) {
      const focused = old.contains(document.activeElement);
      for (const name of ["--x", "--y", "--w", "--h"]) {
        frame.style.setProperty(name, old.style.getPropertyValue(name));
      }
      old.replaceWith(frame);
      this.frames.set(window.id, frame);
      this.dress(frame, window);
      if (focused) {
        frame.querySelector(".tz-handle")?.focus({preventScroll: true});
      }
      return;
    }
    this.frames.set(window.id, frame);
    this.dress(frame, window);
  }

  /** Reads what translations are computed from; nothing else reads layout while a window is carried. */
  measure() {
    this.place.hidden = false;
    const style = getComputedStyle(this.grid);
    this.gap = parseFloat(style.columnGap) || 0;
    this.origin = {left: parseFloat(style.paddingLeft), top: parseFloat(style.paddingTop)};
    const width = this.grid.clientWidth - this.origin.left - parseFloat(style.paddingRight);
    this.row = this.place.offsetHeight; // one cell high, or one head with its gap
    this.place.hidden = true;
    this.column = narrow.matches ? 0 : (width + this.gap) / COLUMNS;
    this.full = width;
  }

  /** Where windows stand in pixels, without asking the page. */
  layOut(windows) {
    const list = [...windows].sort(byPlace);
    return new Map(list.map((window, turn) => [window.id, {
      left: this.origin.left + window.x * this.column,
      top: this.origin.top + (narrow.matches ? turn : window.y) * this.row,
      width: narrow.matches ? this.full : window.width * this.column - this.gap,
      height: (narrow.matches ? 1 : window.height) * this.row - this.gap,
    }]));
  }

  /** Shows the windows at their places; ordered also brings the frames into reading order. */
  show(windows, {glide = true, ordered = true} = {}) {
    const before = this.places;
    const offsets = new Map([...this.frames].filter(([id, frame]) => frame.isConnected && frame.style.translate !== "")
      .map(([id, frame]) => [id, getComputedStyle(frame).translate.split(" ").map(parseFloat)]));
    this.places = this.layOut(windows);
    this.place.hidden = true;
    this.hint.hidden = windows.length > 0;
    this.footing.style.top = "0px";
    this.#settleFrames(windows, ordered);
    for (const [id, at] of this.places) {
      const from = before.get(id);
      const [left = 0, top = 0] = offsets.get(id) ?? [];
      if (from) {
        this.#glide(this.frames.get(id), from.left + left - at.left, from.top + top - at.top, glide);
      }
    }
  }

  #settleFrames(windows, ordered) {
    const list = [...windows].sort(byPlace);
    for (const [id, frame] of this.frames) {
      if (frame.isConnected && !list.some(window => window.id === id)) {
        frame.remove(); // kept in frames: undo brings it back
      }
    }
    const focused = document.activeElement;
    for (const [turn, window] of list.entries()) {
      const frame = this.frames.get(window.id);
      frame.style.setProperty("--x", window.x + 1);
      frame.style.setProperty("--y", window.y + 1);
      frame.style.setProperty("--w", window.width);
      frame.style.setProperty("--h", window.height);
      frame.style.width = frame.style.height = "";
      frame.dataset.w = window.width;
      frame.classList.toggle("tz-auto", window.autoHeight);
      const next = turn === 0 ? this.grid.firstElementChild : this.frames.get(list[turn - 1].id).nextElementSibling;
      if (!frame.isConnected || ordered && next !== frame) {
        put(frame, this.grid, next);
      }
    }
    if (focused !== document.activeElement && focused?.isConnected) {
      focused.focus({preventScroll: true});
    }
  }

  #glide(frame, left, top, glide) {
    frame.style.transition = "none";
    frame.style.translate = "";
    if (glide && !reducedMotion() && (Math.abs(left) > 1 || Math.abs(top) > 1)) {
      frame.animate([{translate: `${left}px ${top}px`}, {translate: "0px 0px"}], GLIDE);
    }
    requestAnimationFrame(() => frame.style.transition = "");
  }

  // A window is carried -----------------------------------------------------------------------------------------------------

  /** Shows where the windows would stand; the carried one is represented by the mark of its place. */
  preview(windows, carried, note = "") {
    const wanted = this.layOut(windows);
    for (const [id, at] of wanted) {
      const frame = this.frames.get(id);
      const stands = this.places.get(id);
      if (id === carried) {
        Object.assign(this.place.style, {translate: `${at.left}px ${at.top}px`, width: `${at.width}px`, height: `${at.height}px`});
        this.place.dataset.note = note;
        this.place.hidden = false;
      } else if (frame && stands) {
        const [left, top] = [at.left - stands.left, at.top - stands.top];
        frame.style.translate = left === 0 && top === 0 && frame.style.translate === "" ? "" : `${left}px ${top}px`;
      }
    }
    const end = narrow.matches ? windows.length : bottom(windows);
    this.footing.style.top = `${this.origin.top + end * this.row}px`;
  }

  /** The carried window follows the pointer. */
  carry(id, left, top) {
    this.frames.get(id).style.translate = `${left}px ${top}px`;
  }

  /** The window takes the size the pointer says. */
  stretch(id, width, height) {
    Object.assign(this.frames.get(id).style, {width: `${width}px`, height: `${height}px`});
  }

  /** Marks a frame as carried, or none. */
  mark(id, how = "") {
    for (const [other, frame] of this.frames) {
      frame.classList.toggle("tz-carried", other === id);
      frame.classList.toggle("tz-by-key", other === id && how === "key");
      frame.classList.toggle("tz-stretched", other === id && how === "size");
    }
    this.grid.classList.toggle("tz-carrying", id !== undefined);
  }

  /** How many rows a window's content takes. */
  contentRows(id) {
    const frame = this.frames.get(id);
    const body = frame.querySelector(".tz-window-body");
    if (!body) {
      return HEIGHT_MIN;
    }
    const height = frame.style.height;
    frame.style.height = "0px"; // so that what the body would like to have is told
    const wanted = frame.offsetHeight - body.clientHeight + body.scrollHeight;
    frame.style.height = height;
    return Math.max(HEIGHT_MIN, Math.min(HEIGHT_MAX, Math.ceil((wanted + this.gap) / this.row)));
  }

  /** The page is scrolled as little as shows the window. */
  reveal(id) {
    const at = this.places.get(id);
    const top = this.grid.getBoundingClientRect().top + at.top;
    const [least, most] = [70, innerHeight - 90]; // between the bar of pages and the editor's
    const by = top < least ? top - least : top + at.height > most ? Math.min(top - least, top + at.height - most) : 0;
    scrollBy({top: by, behavior: reducedMotion() ? "auto" : "smooth"});
  }
}

/** Moves a frame without reloading what is in it where the browser can. */
function put(frame, grid, next) {
  if (frame.isConnected && grid.moveBefore) {
    grid.moveBefore(frame, next);
  } else {
    grid.insertBefore(frame, next);
  }
}

/** A frame for a window whose own is not there yet. */
export function unloaded(window) {
  const title = `tz-title-${window.id}`;
  return element("section", {class: "tz-window", "aria-labelledby": title, "data-window": typeof window.id === "number" ? window.id : null},
    element("header", {class: "tz-window-head"}, element("h2", {id: title}, window.title)),
    element("div", {class: "tz-window-body"}, element("div", {class: "tz-late"}, [1, 2, 3, 4].map(() => element("i")))));
}
