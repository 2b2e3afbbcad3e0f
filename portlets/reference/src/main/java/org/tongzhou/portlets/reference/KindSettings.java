package org.tongzhou.portlets.reference;

/** What the user has set for a window: how many rows it shows, and of which kind. */
public abstract class KindSettings extends RowSettings {
    static final String KIND = "kind";
    private String kind = kind();

    /** The code of the only kind that is shown; empty for all. */
    static String kind() {
        return stored(KIND);
    }

    public String getKind() {
        return kind == null ? "" : kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }
}
