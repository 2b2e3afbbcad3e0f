/* What a window's frame has while it is edited: a handle, tools, grips for its size; what is inside rests meanwhile. */
import {dressLocks} from "./editor-layer.js";
import {element, icon, iconButton, text} from "./ui.js";

export class Frames {
  #tools = new WeakMap();

  /** @param editor toggleHeight(id) and removeWindow(id) are called; layer says whether the locks are set here */
  constructor(editor) {
    this.editor = editor;
  }

  /** Gives a frame its tools, once. */
  dress(frame, window) {
    if (this.#tools.has(frame)) {
      return;
    }
    const {editor} = this;
    frame.dataset.ref = window.id;
    const body = frame.querySelector(".tz-window-body");
    if (body) {
      body.inert = true;
    }
    const handle = element("button", {type: "button", class: "tz-handle", "aria-pressed": "false", "aria-describedby": "tz-edit-help",
      "aria-label": text(window.movable ? "handle" : "handle.locked", window.title), title: text(window.movable ? "handle.tip" : "lock.fixedPlace")},
      icon(window.movable ? "grip" : "lock"));
    const auto = iconButton("auto", text("autoHeight", window.title), () => editor.toggleHeight(window.id),
      {class: "tz-mini tz-auto-height", "aria-pressed": String(window.autoHeight)});
    const tools = element("div", {class: "tz-edit-tools"},
      editor.layer ? null : lockNote(window),
      window.movable ? auto : null,
      window.removable ? iconButton("close", text("remove", window.title), () => editor.removeWindow(window.id), {class: "tz-mini tz-remove"}) : null);
    const sizes = window.movable ? ["e", "s", "se"].map(side => element("i", {class: `tz-size tz-size-${side}`, "data-size": side, "aria-hidden": "true"})) : [];
    frame.querySelector(".tz-window-head").prepend(handle);
    frame.querySelector(".tz-window-head").append(tools);
    frame.append(...sizes);
    const locks = editor.layer ? dressLocks(editor, frame, window) : [];
    this.#tools.set(frame, {rights: rights(window), parts: [handle, tools, ...sizes, ...locks]});
  }

  /** The tools say how the window is now; those that the office has given or taken meanwhile come and go. */
  refresh(frame, window) {
    if (this.#tools.get(frame)?.rights !== rights(window)) {
      const focused = frame.contains(document.activeElement);
      this.undress(frame);
      this.dress(frame, window);
      focused && frame.querySelector(".tz-handle").focus({preventScroll: true});
    }
    frame.querySelector(".tz-auto-height")?.setAttribute("aria-pressed", String(window.autoHeight));
    frame.querySelectorAll("[data-lock]").forEach(button => button.setAttribute("aria-pressed", String(window[button.dataset.lock])));
  }

  /** Takes them back. */
  undress(frame) {
    this.#tools.get(frame)?.parts.forEach(tool => tool.remove());
    this.#tools.delete(frame);
    frame.querySelector(".tz-window-body")?.removeAttribute("inert");
    delete frame.dataset.ref;
  }
}

/** What may be done with a window, and whose it is. */
const rights = ({movable, removable, origin}) => [movable, removable, origin].join();

/** Says that the office holds a window, and who. */
function lockNote({mustStay, fixedPlace, origin}) {
  const key = fixedPlace ? "lock.fixedPlace" : mustStay ? "lock.mustStay" : undefined;
  return key && element("span", {class: "tz-tag tz-lock", title: text(`${key}.long`, text(`layer.${origin}`))}, text(key));
}
