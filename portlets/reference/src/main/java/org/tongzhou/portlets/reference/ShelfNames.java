package org.tongzhou.portlets.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tongzhou.core.dictionary.DictionaryEntry;

/** Kinds of the items of the window's shelf, and where clippings are from, in words. */
@Named
@RequestScoped
public class ShelfNames extends DictionaryNames {
    private static final String MEDIA = "materialMedia";

    private static String kinds() {
        return Shelves.shelf().kinds().key();
    }

    public String kind(String code) {
        return name(kinds(), code);
    }

    public String medium(String code) {
        return name(MEDIA, code);
    }

    public List<DictionaryEntry> getKinds() {
        return choices(kinds());
    }

    public List<DictionaryEntry> getMedia() {
        return choices(MEDIA);
    }
}
