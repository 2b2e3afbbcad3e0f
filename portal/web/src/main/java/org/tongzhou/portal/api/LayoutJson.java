package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.LayoutComparison;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.SavedPage;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.catalogue.Catalogue;
import org.tongzhou.portal.theme.Texts;

/** Writes pages and their windows as JSON, with titles in the user's language. */
@RequestScoped
class LayoutJson {
    private final Catalogue catalogue;
    private final Locale locale;

    @Inject
    LayoutJson(Catalogue catalogue, ErrorAnswer request) {
        this.catalogue = catalogue;
        this.locale = request.locale();
    }

    /** For the client proxy. */
    protected LayoutJson() {
        this.catalogue = null;
        this.locale = null;
    }

    /** @param editing the kind of layer that the reader may change, which decides what may be moved and removed */
    JsonObjectBuilder page(PageDetails page, LayerKind editing) {
        return Json.createObjectBuilder().add("name", page.name()).add("title", page.title()).add("own", page.own())
            .add("arranged", page.arranged()).add("revision", page.revision()).add("windows", windows(page.windows(), editing));
    }

    JsonArray windows(List<WindowDetails> windows, LayerKind editing) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        windows.forEach(window -> array.add(window(window, editing)));
        return array.build();
    }

    JsonObjectBuilder comparison(LayoutComparison comparison, LayerKind editing) {
        return Json.createObjectBuilder().add("added", windows(comparison.added(), editing))
            .add("removed", windows(comparison.removed(), editing)).add("moved", windows(comparison.moved(), editing))
            .add("locked", windows(comparison.locked(), editing));
    }

    private String title(PageDetails page, long windowId) {
        return page.windows().stream().filter(window -> window.id() == windowId).findFirst()
            .flatMap(window -> catalogue.title(window.portlet(), locale)).orElse("");
    }

    JsonObjectBuilder saved(SavedPage saved, LayerKind editing) {
        JsonObjectBuilder created = Json.createObjectBuilder();
        saved.created().forEach(created::add);
        JsonArrayBuilder corrections = Json.createArrayBuilder();
        saved.corrections().forEach(correction -> corrections.add(Json.createObjectBuilder()
            .add("window", correction.windowId()).add("message", correction.text(locale, title(saved.page(), correction.windowId())))));
        return Json.createObjectBuilder().add("page", page(saved.page(), editing)).add("created", created)
            .add("corrections", corrections);
    }

    private JsonObjectBuilder window(WindowDetails window, LayerKind editing) {
        Place place = window.place();
        String title = catalogue.title(window.portlet(), locale).orElseGet(() -> Texts.of(locale).text("window.unknown"));
        return Json.createObjectBuilder().add("id", window.id()).add("portlet", window.portlet().format()).add("title", title)
            .add("x", place.x()).add("y", place.y()).add("width", place.width()).add("height", place.height())
            .add("autoHeight", place.autoHeight()).add("minimized", window.minimized())
            .add("mustStay", window.locks().mustStay()).add("fixedPlace", window.locks().fixedPlace())
            .add("pushed", window.locks().pushed()).add("origin", window.origin().name())
            .add("removable", window.removable(editing)).add("movable", window.movable(editing));
    }
}
