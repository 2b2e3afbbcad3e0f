/*
 * Pictures that are pasted into the text of a form with data-tz-picture go to its files at once, and the text gets their addresses: within the text they would
 * soon make the form too large to be sent. A button that is pressed meanwhile waits for them. Of drafts, drafting.js looks after them.
 */
const PASTED = /^data:image\/(png|jpeg|gif);base64,(.+)$/s;
const EXTENSIONS = {png: ".png", jpeg: ".jpg", gif: ".gif"};
const LOOK_MILLIS = 100;
const bringing = new Map(); // by form
const tried = new WeakSet();

/** Whether pictures of a form are on their way. */
export const isBringing = form => bringing.has(form);

const pictures = form => [...form.querySelectorAll(".ql-editor img[src^='data:']")].filter(picture => !tried.has(picture) && PASTED.test(picture.src));

/** Sends what was pasted; nothing happens if nothing was. @param editor the widget with the text */
export function bring(form, editor) {
  if (!bringing.has(form) && pictures(form).length > 0 && form.querySelector(".tz-upload input[type=file]")) {
    bringing.set(form, bringAll(form, editor).finally(() => bringing.delete(form)));
  }
  return bringing.get(form);
}

async function bringAll(form, editor) {
  for (let next = pictures(form)[0]; next && form.isConnected; next = pictures(form)[0]) {
    await bringOne(form, next);
  }
  editor.input.val(editor.getEditorValue());
}

async function bringOne(form, picture) {
  const {src} = picture;
  tried.add(picture);
  const [, type, content] = PASTED.exec(src);
  const widget = window.PrimeFaces.getWidgetById(form.querySelector(".tz-upload").id);
  const file = new File([bytes(content)], nameIn(form, EXTENSIONS[type]), {type: `image/${type}`});
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const field = form.querySelector(".tz-upload input[type=file]");
  picture.removeAttribute("src"); // it is sent once, not in the form as well
  field.files = chosen.files;
  field.dispatchEvent(new Event("change", {bubbles: true}));
  const address = await arrived(form, widget, file.name);
  if (address) {
    picture.alt = file.name;
    picture.src = address;
  } else if (address === null) {
    picture.remove(); // it was refused, and its author is told why
  } else {
    picture.src = src;
  }
}

function bytes(base64) {
  try {
    return Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
  } catch {
    return new Uint8Array(); // is refused as every file that is none
  }
}

const links = form => [...form.querySelectorAll("[data-tz-files] a")];
const linkTo = (form, name) => links(form).find(link => link.textContent.trim() === name);

function nameIn(form, extension) {
  for (let number = links(form).length + 1; ; number++) {
    const name = form.dataset.tzPicture.replace("#", number) + extension;
    if (!linkTo(form, name)) {
      return name;
    }
  }
}

/** @return its address; null if it was refused, undefined if it did not get there */
async function arrived(form, widget, name) {
  let failed = false;
  widget.jq.one("fileuploadfail", () => failed = true);
  while (!failed && form.isConnected) {
    await new Promise(resolve => setTimeout(resolve, LOOK_MILLIS));
    const link = linkTo(form, name);
    if (link) {
      return link.getAttribute("href");
    }
    if (!failed && !widget.files.some(file => file.name === name)) {
      return null;
    }
  }
  return undefined;
}

const editorOf = form => window.PrimeFaces?.getWidgetById(`${form.id}:body`);

for (const type of ["paste", "drop"]) {
  document.addEventListener(type, event => {
    const form = event.target.closest?.("form[data-tz-picture]:not([data-tz-draft])");
    if (form && editorOf(form)) {
      setTimeout(() => bring(form, editorOf(form)), LOOK_MILLIS); // the editor reads it first
    }
  });
}

document.addEventListener("click", event => {
  const button = event.target.closest?.("form[data-tz-picture] button[type=submit]");
  const editor = button && editorOf(button.form);
  const coming = editor && bring(button.form, editor);
  if (coming) {
    event.preventDefault();
    event.stopImmediatePropagation();
    coming.then(() => document.getElementById(button.id)?.click());
  }
}, true);
