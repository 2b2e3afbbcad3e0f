/* Files that are on their way, with names for those who do not see them; comes after PrimeFaces' fileupload.js. */
(() => {
  const widget = PrimeFaces.widget.FileUpload.prototype;
  const add = widget.addFileToRow;
  PrimeFaces.locales.en_US.cancelUpload = "Do not send {0}"; // Chinese is in locale-zh.js

  widget.addFileToRow = function (file, data) {
    add.call(this, file, data);
    const row = file.row?.[0];
    if (row) {
      row.querySelector("[role=progressbar]").setAttribute("aria-label", file.name);
      row.querySelector(".ui-fileupload-cancel").setAttribute("aria-label", PrimeFaces.getLocaleLabel("cancelUpload").replace("{0}", file.name));
    }
  };
})();
