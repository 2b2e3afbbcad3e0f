package org.tongzhou.core.pages;

import static java.util.Comparator.comparingInt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/** How the layers of a page make one page: each is applied to what those below it give. */
final class Layers {
    private static final List<String> OFFICE_ROLES = List.of("staff", "publisher", "leader", "system-admin", "security-admin", "audit-admin");

    /** The order in which the layers of a person's roles apply: the office's own roles first, then others by name. */
    static final Comparator<String> ROLE_ORDER = comparingInt(Layers::rank).thenComparing(Comparator.naturalOrder());

    private Layers() {
    }

    private static int rank(String role) {
        int rank = OFFICE_ROLES.indexOf(role);
        return rank < 0 ? OFFICE_ROLES.size() : rank;
    }

    /** The windows that these layers give together, not settled yet. */
    static List<WindowDetails> merge(List<Layer> layers) {
        List<WindowDetails> windows = List.of();
        for (Layer layer : layers) {
            windows = apply(windows, layer);
        }
        return windows;
    }

    /** The windows of below as the layer lets them through, and its own. */
    static List<WindowDetails> apply(List<WindowDetails> below, Layer layer) {
        List<WindowDetails> windows = new ArrayList<>();
        for (WindowDetails window : below) {
            if (shows(layer.arrangement(), window)) {
                windows.add(arranged(window, layer));
            }
        }
        for (Arrangement.Placed placed : layer.arrangement().placed()) {
            PortletReference portlet = layer.windows().get(placed.window());
            if (portlet != null) {
                windows.add(new WindowDetails(placed.window(), portlet, placed.place(), placed.minimized(), layer.key().kind(),
                    layer.isPersonal() ? Locks.NONE : placed.locks()));
            }
        }
        return windows;
    }

    /** Whether a layer shows a window of the layers below it. */
    static boolean shows(Arrangement arrangement, WindowDetails window) {
        Locks locks = window.locks();
        if (locks.mustStay() || arrangement.find(window.id()).isPresent()) {
            return true;
        }
        return !arrangement.removed().contains(window.id())
            && (arrangement.following() || locks.pushed() || locks.fixedPlace());
    }

    private static WindowDetails arranged(WindowDetails window, Layer layer) {
        Arrangement.Placed placed = layer.arrangement().find(window.id()).orElse(null);
        if (placed == null) {
            return window;
        }
        boolean moved = placed.place() != null && !window.locks().fixedPlace();
        return new WindowDetails(window.id(), window.portlet(), moved ? placed.place() : window.place(), placed.minimized(),
            window.origin(), layer.isPersonal() ? window.locks() : window.locks().and(placed.locks()));
    }

    /**
     * Names a state of a page: how often the layer that is edited was changed, and the state of those below it. Layers that were
     * never changed count for nothing, so people of various roles have one revision of a page that these make no difference to.
     */
    static String revision(Layer edited, List<Layer> below) {
        return edited.number() + "." + state(below);
    }

    private static String state(List<Layer> layers) {
        CRC32C sum = new CRC32C();
        for (Layer layer : layers) {
            if (layer.id() == 0) {
                continue;
            }
            sum.update((layer.id() + ":" + layer.number() + ";").getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
    }
}
