package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SessionViewsTest {
    private static final int KIB = 1024;

    private final SessionViews views = new SessionViews();

    private SavedView add(String window) {
        SavedView view = views.add(window, "/list.xhtml");
        view.save(new byte[KIB], null);
        return view;
    }

    @Test
    void aViewIsFoundInItsOwnWindowOnly() {
        SavedView view = add("w1_");

        assertThat(views.find("w1_", view.id())).contains(view);
        assertThat(views.find("w2_", view.id())).isEmpty();
        assertThat(views.find("w1_", "other")).isEmpty();
        assertThat(views.find("w1_", null)).isEmpty();
    }

    @Test
    void theLongestUnusedOfAWindowGoes() {
        SavedView first = add("w1_");
        SavedView second = add("w1_");
        SavedView elsewhere = add("w2_");
        add("w1_");
        views.find("w1_", first.id()); // used

        List<SavedView> dropped = views.shrink("w1_", new ViewLimits(2, 100, Long.MAX_VALUE));

        assertThat(dropped).containsExactly(second);
        assertThat(views.find("w2_", elsewhere.id())).isPresent();
    }

    @Test
    void theSessionHasLimitsOfItsOwn() {
        SavedView first = add("w1_");
        SavedView second = add("w2_");
        add("w3_");

        assertThat(views.shrink("w3_", new ViewLimits(9, 2, Long.MAX_VALUE))).containsExactly(first);
        assertThat(views.shrink("w3_", new ViewLimits(9, 9, 2 * KIB))).containsExactly(second);
        assertThat(views.sizeBytes()).isBetween((long) KIB, 2L * KIB);
    }

    @Test
    void aViewThatARequestWorksOnStays() {
        SavedView used = add("w1_");
        SavedView idle = add("w1_");
        used.lock().lock();

        assertThat(views.shrink("w1_", new ViewLimits(1, 1, 1))).containsExactly(idle);
        assertThat(views.count()).isEqualTo(1);
    }
}
