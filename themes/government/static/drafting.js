/*
 * Drafts that are being written, in forms with data-tz-draft. What is typed goes to the server every few seconds, which keeps it until the draft is saved;
 * until it has got there it stays in this tab, so that it outlives a login that has ended. A part with data-tz-kept names the fields of a form that are kept
 * (o:unsaved); without one it is a notice's, which says now and then that it is open. Does nothing on pages without PrimeFaces, whose editor it reads.
 */
import {loggedInAgain} from "./trouble.js";
import {bring, isBringing} from "./pasted.js";

const LOOK_MILLIS = 500;
const KEEP_MILLIS = 3000;
const STAY_MILLIS = 20_000; // half a minute later others would no longer be told
const PAUSE_MILLIS = 30_000;
const STORED = "tz-draft:";
const FORM = "form[data-tz-draft]";
const {user = ""} = document.body.dataset;
const states = new Map(); // by the form's id, as it is shown anew
const touched = new WeakSet(); // forms that somebody has typed in, perhaps before they were first looked at

/** Whether a request was none of the user's: if it fails, nobody has waited for it. */
export const isQuiet = settings => typeof settings.data === "string" && settings.data.includes("_quiet=true");

const partOf = (form, name) => document.getElementById(`${form.id}:${name}`);
const editorOf = form => window.PrimeFaces.getWidgetById(`${form.id}:body`);
const placeOf = form => `${STORED}${user}:${form.dataset.tzDraft}`;
/** A form that is shown anew, as when it is opened again, has another window (o:unsaved). */
const seen = form => `${form.dataset.tzDraft} ${form.dataset.tzVersion} ${keepingIn(form)?.tzWindow ?? ""}`;

/** What says which fields are kept; none in a notice's form. */
const keepingIn = form => form.querySelector("[data-tz-kept]")?.dataset;
const keptIn = form => keepingIn(form)?.tzKept.split(" ");

/** Whether there is something to write in, and the editor is there. */
const isReady = form => partOf(form, "body") ? Boolean(editorOf(form)?.editor) : Boolean(keptIn(form));

function typedIn(form) {
  const names = keptIn(form);
  return names ? {version: form.dataset.tzVersion, ...Object.fromEntries(names.filter(name => partOf(form, name)).map(name => [name, valueOf(form, name)]))} : notice(form);
}

function valueOf(form, name) {
  return name === "body" ? editorOf(form).getEditorValue() : partOf(form, name).value;
}

function notice(form) {
  return {title: partOf(form, "title").value, body: editorOf(form).getEditorValue(), files: partOf(form, "fileIds").value, slip: slipOf(form)};
}

/** The reply slip that is designed in the form, in one text, as the server reads it (SlipText); empty if there is none. */
function slipOf(form) {
  const slip = partOf(form, "slip");
  return slip ? JSON.stringify({perUnit: partOf(form, "givers").value === "true", fields: [...slip.querySelectorAll("[data-tz-key]")].map(fieldOf)}) : "";
}

/** By the last names of what it consists of. */
function fieldOf(row) {
  const parts = [...row.querySelectorAll("input, textarea")].map(part => [part.id.split(":").at(-1), part.type === "checkbox" ? part.checked : part.value]);
  return {key: Number(row.dataset.tzKey), kind: row.dataset.tzKind, ...Object.fromEntries(parts)};
}

function look(form) {
  if (!isReady(form) || isBringing(form) || form.closest("[aria-busy=true]")) { // another form is on its way, as after a save
    return;
  }
  if (form.dataset.tzPicture) {
    bring(form, editorOf(form));
  }
  const state = states.get(form.id);
  if (state?.seen !== seen(form)) {
    begin(form, state);
  } else if (!state.asking && Date.now() > state.next && window.PrimeFaces.ajax.Queue.isEmpty()) { // behind a save it would keep what is saved by then
    keep(form, state);
  }
}

/**
 * The form shows what is stored, or after a lost login what was typed. @param before what was known of it in another state, which is saved by now unless it is the
 * same version
 */
function begin(form, before) {
  const text = JSON.stringify(typedIn(form));
  const place = placeOf(form);
  const version = form.dataset.tzVersion;
  const same = before?.place === place;
  const again = same && before.version === version;
  if (before && !again && (same || !before.failed)) {
    sessionStorage.removeItem(before.place);
  }
  const left = sessionStorage.getItem(place);
  const typing = touched.has(form) || (again && left === text);
  const state = {seen: seen(form), place, version, kept: typing ? "" : text, next: Date.now() + KEEP_MILLIS, stay: Date.now() + STAY_MILLIS};
  states.set(form.id, state);
  if (left === text) {
    sessionStorage.removeItem(state.place);
  } else if (left) {
    send(form, state, {left: true, ...JSON.parse(left)}, () => sessionStorage.removeItem(state.place));
  }
}

function keep(form, state) {
  const typed = typedIn(form);
  const text = JSON.stringify(typed);
  if (text !== state.kept) {
    sessionStorage.setItem(state.place, text);
    editorOf(form)?.input.val(typed.body);
    send(form, state, {typed: true, ...(keptIn(form) ? {version: typed.version, window: keepingIn(form).tzWindow} : {slip: typed.slip})}, () => {
      state.kept = text;
      sessionStorage.removeItem(state.place);
    });
  } else if (Date.now() > state.stay && !keptIn(form)) {
    send(form, state, {}, () => {});
  }
}

/** @param done is called when the server has taken it */
function send(form, state, marks, done) {
  const keeper = `${form.id}:keeper`;
  state.asking = true;
  window.PrimeFaces.ab({
    s: keeper, f: form.id, p: keeper, g: false, iau: true, // what was said to the user stays
    pa: Object.entries({quiet: true, ...marks}).map(([name, value]) => ({name: `${keeper}_${name}`, value: String(value)})),
    onco: (request, status, args) => {
      state.asking = false;
      state.failed = !args?.kept;
      state.next = Date.now() + (args?.kept ? KEEP_MILLIS : PAUSE_MILLIS);
      state.stay = Date.now() + STAY_MILLIS;
      if (args?.kept) {
        done();
      }
    },
    oner: async ({status}) => {
      if (status === 401 && marks.typed && await loggedInAgain()) {
        state.next = 0;
      }
    },
  });
}

let prepared = false;

/** That a form is open keeps no session alive; only what is typed does. */
function prepare() {
  if (!prepared) {
    prepared = true;
    window.jQuery.ajaxPrefilter((options, asked, request) => {
      if (isQuiet(options) && !options.data.includes("_typed=true")) {
        request.setRequestHeader("X-Tongzhou-Background", "1");
      }
    });
  }
}

setInterval(() => {
  const forms = window.PrimeFaces ? [...document.querySelectorAll(FORM)] : [];
  if (forms.length > 0) {
    prepare();
    forms.forEach(look);
  }
}, LOOK_MILLIS);

document.addEventListener("input", event => {
  const form = event.target.closest(FORM);
  const fields = form && (keptIn(form) ?? ["title", "slip"]).map(name => `[id='${form.id}:${name}']`);
  if (form && event.target.closest([".ql-editor", ...fields].join())) {
    touched.add(form);
  }
}, true);

/** What is left in this tab is its author's alone. */
function forgetOthers(own) {
  Object.keys(sessionStorage).filter(name => name.startsWith(STORED) && !(own && name.startsWith(own))).forEach(name => sessionStorage.removeItem(name));
}

if (user) { // who has to log in again is not known yet
  forgetOthers(`${STORED}${user}:`);
}
document.addEventListener("submit", event => {
  if (event.target.matches("form[action$='/logout']")) {
    forgetOthers();
  }
}, true);
