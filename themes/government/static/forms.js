/*
 * What users have typed and not yet sent. It is never taken from them: a window that holds some is not replaced by others'
 * doing, and leaving the page asks. A form that only asks (method get, role search) holds nothing worth keeping.
 */
const touched = new WeakSet();
const putAside = new Map(); // what was typed into windows that show no form for it at present, by window id

const textBefore = new WeakMap(); // of editors, which are elements and no fields

/** The user has worked in a field. */
export function touch(field) {
  touched.add(field);
}

addEventListener("input", event => touch(event.target), true);
addEventListener("change", event => touch(event.target), true);
addEventListener("focusin", event => {
  const editor = event.target.closest?.("[contenteditable=true]");
  if (editor && !textBefore.has(editor)) {
    textBefore.set(editor, editor.innerHTML);
  }
}, true);

const FIELDS = "input, textarea, select, [contenteditable=true]";
const fields = root => find(root, FIELDS);
const find = (root, selector) => partsOf(root).flatMap(part => [...part.querySelectorAll(selector)]);

/*
 * Components keep values in fields that nobody sees and whose initial value they overwrite: chosen units, stars, the marked rows of a
 * table. What stood there before the user's first act since they were rendered is remembered; the state of Faces, and what is open or
 * scrolled, is no value.
 */
const KEPT = "[class*=ui-] :is(input[type=hidden], select):not(.ui-texteditor *, .ui-paginator *)"; // an editor is a field itself
const NO_VALUE = /^jakarta\.faces\.|(?:State|Order|_(?:active(?:Index|Tab)?|collapsed|expanded|visible|scroll\w*|reflowDD))$/;
const keptBefore = new WeakMap();

const kept = field => field.localName === "select" ? JSON.stringify([...field.options].map(({value, selected}) => [value, selected])) : field.value;
const isKept = field => keptBefore.has(field) && keptBefore.get(field) !== kept(field);

function remember({target}) {
  const [, id] = /^w(\d+)_/.exec(target.closest?.("body > [id]")?.id) ?? [];
  const root = target.closest?.(".tz-window") ?? document.getElementById(`window-${id}`);
  for (const field of root ? find(root, KEPT) : []) {
    if (!keptBefore.has(field) && !NO_VALUE.test(field.name)) {
      keptBefore.set(field, kept(field));
    }
  }
}

["pointerdown", "keydown", "click"].forEach(act => addEventListener(act, remember, true));

/** A window, and what its components have put beside it at the end of the page, such as dialogs: known by the window's namespace. */
export function partsOf(root) {
  const id = root.dataset?.window;
  return id ? [root, ...document.querySelectorAll(`body > [id^="w${id}_"]`)] : [root];
}

let composed; // the field into which an input method is writing
addEventListener("compositionstart", event => composed = event.target, true);
addEventListener("compositionend", () => composed = undefined, true);

/** Whether an input method is writing in a window, which would break off if the field were replaced. */
export const isComposedIn = frame => frame.contains(composed ?? null);

const CLICK_MILLIS = 300; // within which a click follows where a finger is lifted; elsewhere it comes at once
let pressed; // where a pointer or the space bar is down
let lifting;

function press(target) {
  clearTimeout(lifting);
  pressed = target;
}

function lift(millis = CLICK_MILLIS) {
  clearTimeout(lifting);
  lifting = setTimeout(() => pressed = undefined, millis);
}

addEventListener("pointerdown", ({target, button}) => button === 0 && press(target), true);
addEventListener("keydown", ({target, key}) => key === " " && press(target), true);
["pointerup", "pointercancel", "keyup"].forEach(end => addEventListener(end, () => lift(), true));
addEventListener("click", () => lift(0), true);
addEventListener("pointermove", ({buttons}) => pressed && buttons === 0 && lift(), true); // lifted where the page did not hear of it
addEventListener("blur", ({target}) => target === window && lift(), true);

/** Whether something in a window is pressed: the click would be lost if it were replaced before it is let go. */
export const isPressedIn = frame => partsOf(frame).some(part => part.contains(pressed ?? null));

const PANELS = ".ui-autocomplete-panel, .ui-selectonemenu-panel, .ui-selectcheckboxmenu-panel, .ui-menu, .ui-overlaypanel, .p-datepicker-panel";

/** Whether a window has a menu or panel open, or the caret in an editor: gone if the window were replaced, though nothing was typed. */
export function isUnfolded(frame) {
  const active = document.activeElement;
  return Boolean(frame.querySelector(":is(details.tz-pop[open], select:open)")) || active?.isContentEditable && frame.contains(active)
    || partsOf(frame).slice(1).some(part => part.matches(PANELS) && part.checkVisibility());
}

/** Whether a dialog of a window is open, which would go if the window were shown anew. */
const hasOpenDialog = root => partsOf(root).slice(1).some(part => part.matches(".ui-dialog") && part.checkVisibility());

function isChanged(field) {
  if (field.isContentEditable) {
    return textBefore.has(field) && textBefore.get(field) !== field.innerHTML;
  }
  switch (field.type) {
    case "hidden": case "submit": case "button": case "reset": case "image":
      return false;
    case "checkbox": case "radio":
      return field.checked !== field.defaultChecked;
    case "select-one": case "select-multiple":
      return value(field) !== initialValue(field);
    default:
      return field.value !== field.defaultValue;
  }
}

function value(field) {
  switch (field.type) {
    case "checkbox": case "radio":
      return String(field.checked);
    case "select-one": case "select-multiple":
      return JSON.stringify([...field.options].map(option => option.selected));
    default:
      return field.value;
  }
}

function initialValue(field) {
  switch (field.type) {
    case "checkbox": case "radio":
      return String(field.defaultChecked);
    case "select-one": { // the first option stands where none is said to
      const initial = [...field.options].map(option => option.defaultSelected);
      return JSON.stringify(initial.includes(true) || initial.length === 0 ? initial : initial.map((_, at) => at === 0));
    }
    case "select-multiple":
      return JSON.stringify([...field.options].map(option => option.defaultSelected));
    default:
      return field.defaultValue;
  }
}

function setValue(field, text) {
  switch (field.type) {
    case "checkbox": case "radio":
      field.checked = text === "true";
      break;
    case "select-one": case "select-multiple":
      JSON.parse(text).forEach((selected, at) => field.options[at].selected = selected);
      break;
    default:
      field.value = text;
  }
}

const asks = form => form.getAttribute("role") === "search" || (form.getAttribute("method") ?? "get").toLowerCase() === "get";
const onlyAsks = field => field.type === "search" || Boolean(field.form && asks(field.form));
const typedIn = root => fields(root).filter(field => !onlyAsks(field) && (touched.has(field) && isChanged(field) || isKept(field)));

/** Whether a window, or a form, holds something that was typed and not sent, or has a dialog open. */
export function isDirty(element) {
  return typedIn(element).length > 0 || hasOpenDialog(element);
}

/**
 * Whether news may not replace what a window shows: it holds something typed, or a file that is being read, or it has refused or asked something or taken
 * files, and what it was given stands only there.
 */
export function isHeld(element) {
  return isDirty(element) || Boolean(element.querySelector(".tz-file-preview[open] > iframe")) || Boolean(element.querySelector(".tz-window-body form:not([role=search]) :is(textarea, select, input:not([type=hidden]))")
    && element.querySelector(".tz-window-body :is([aria-invalid=true], .tz-question, .tz-said > .tz-bad, .tz-file-lines)"));
}

/**
 * Whether a window holds something that would not go along into another size, though what is typed into fields does: an editor's text,
 * what was chosen in components, a dialog.
 */
export function isBoundToSize(element) {
  return typedIn(element).some(field => field.isContentEditable || isKept(field)) || hasOpenDialog(element);
}

/** What a form holds is on its way: it is no longer to be kept. @return takes that back, if the form has not arrived */
export function sent(form) {
  const typed = typedIn(form);
  const before = typed.filter(isKept).map(field => [field, keptBefore.get(field)]);
  typed.forEach(field => {
    touched.delete(field);
    textBefore.delete(field);
    keptBefore.delete(field);
  });
  return () => {
    typed.forEach(field => touched.add(field));
    before.forEach(([field, value]) => keptBefore.set(field, value));
  };
}

const key = field => JSON.stringify([field.form?.getAttribute("name"), field.name || field.id, field.type,
  field.type === "radio" || field.type === "checkbox" ? field.value : ""]);

/**
 * Carries what was typed into a window over to its new rendering, which shows the same content in another size. What finds no
 * field there is put aside until one comes.
 */
export function carryOver(from, to) {
  const kept = new Map([...putAside.get(from.id) ?? [], ...noted(typedIn(from).filter(field => touched.has(field) && !field.isContentEditable))]);
  fillIn(to, kept);
  kept.size > 0 ? putAside.set(from.id, kept) : putAside.delete(from.id);
}

/** Carries what is being asked, and not yet sent, over to a rendering that comes by itself. */
export function carryAsked(from, to) {
  fillIn(to, noted(fields(from).filter(field => touched.has(field) && onlyAsks(field) && value(field) !== initialValue(field))));
}

const noted = typed => new Map(typed.map(field => [key(field), {initial: initialValue(field), text: value(field)}]));

/** What is noted goes into the fields that stand for the same, and is noted no longer. */
function fillIn(to, noted) {
  for (const field of fields(to)) {
    const typed = noted.get(key(field));
    if (typed && typed.initial === initialValue(field)) {
      setValue(field, typed.text);
      touched.add(field);
      noted.delete(key(field));
    }
  }
}

/** What was typed into this window is given up: it goes somewhere else. */
export function giveUp(element) {
  putAside.delete(element.id);
}

addEventListener("beforeunload", event => {
  const open = putAside.size > 0 || [...document.querySelectorAll(".tz-window")].some(isDirty);
  if (open) {
    event.preventDefault();
  }
});
