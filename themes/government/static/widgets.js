/*
 * Windows made of Faces views, whose components are PrimeFaces widgets: what they send by themselves is sent as everything else of a
 * window is, and nothing of a widget stays behind when its window is shown anew. Does nothing on pages without PrimeFaces.
 */
import {isQuiet} from "./drafting.js";
import {partsOf, touch} from "./forms.js";
import {actorOf, noteAsking, presentAddress, visit} from "./navigate.js";
import {complain, loggedInAgain, problem, renewToken} from "./trouble.js";

let adopted = false;
let asking; // the window that has sent the latest request

function frameOf(address) {
  const id = new URL(address, location.href).searchParams.get("_r");
  return id && document.getElementById(`window-${id}`);
}

function adopt() {
  const {PrimeFaces, jQuery} = window;
  if (adopted || !PrimeFaces) {
    return;
  }
  adopted = true;
  jQuery.ajaxPrefilter((options, asked, request) => {
    const frame = frameOf(options.url);
    if (frame) {
      asking = frame.id;
      options.url = presentAddress(options.url, frame);
      request.setRequestHeader("X-Tongzhou-Actor", actorOf(frame));
      hold(frame, request);
    }
  });
  jQuery(document).on("input change", event => touch(event.target)); // widgets trigger theirs without the browser
  jQuery(document).on("pfAjaxError", (event, answer, settings) => {
    release(PrimeFaces.getWidgetById(PrimeFaces.ajax.Utils.getSourceId(settings)));
    if (!isQuiet(settings)) {
      fail(answer, frameOf(settings.url));
    }
  });
  PrimeFaces.ajax.ResponseProcessor.doRedirect = node => {
    const frame = document.getElementById(asking);
    frame ? visit(node.getAttribute("url"), frame) : location.assign(node.getAttribute("url"));
  };
  PrimeFaces.submit = (id, target) => submit(PrimeFaces.getClosestForm(id)[0], target);
}

/** While a window waits for an answer to what was typed, news does not touch it. */
function hold(frame, request) {
  const change = by => frame.dataset.asking = Number(frame.dataset.asking ?? 0) + by;
  change(1);
  noteAsking(frame);
  request.always(() => change(-1) === 0 && delete frame.dataset.asking);
}

/** A button that has asked in vain can be pressed again; PrimeFaces leaves it as it was while it waited. */
function release(widget) {
  setTimeout(() => { // when PrimeFaces has finished with the answer
    if (widget?.endAjaxDisabled) {
      widget.endAjaxDisabled(widget);
    } else if (widget && "ajaxCount" in widget) {
      window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    }
  });
}

async function fail(answer, frame) {
  if (answer.status === 401) {
    await loggedInAgain();
  } else if (answer.status === 403 && await renewToken()) {
    complain(frame, problem("failed")); // the session is another one: once more, please
  } else if (answer.statusText !== "abort") {
    complain(frame, problem(answer.status === 0 ? "offline" : "failed"));
  }
}

/** As PrimeFaces does it, but so that the page's script hears of it. */
function submit(form, target) {
  const before = form.target;
  form.target = target ?? before;
  form.noValidate = true;
  form.requestSubmit();
  form.querySelectorAll(":scope > input.ui-submit-param").forEach(field => field.remove());
  form.target = before;
}

document.addEventListener("tz:window-leaving", ({detail: {element}}) => {
  const namespace = `w${element.dataset.window}_`;
  for (const [name, widget] of Object.entries(window.PrimeFaces?.widgets ?? {})) {
    if (String(widget.id).startsWith(namespace)) {
      widget.destroy?.();
      delete window.PrimeFaces.widgets[name];
    }
  }
  partsOf(element).slice(1).forEach(part => part.remove());
});

document.addEventListener("tz:window-replaced", adopt);
adopt();
