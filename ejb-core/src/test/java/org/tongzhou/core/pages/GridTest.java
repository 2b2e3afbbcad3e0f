package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases stand in a file because the script of the page editor is tested with them, too. */
class GridTest {
    private static final PortletReference PORTLET = new PortletReference("/home", "links");

    static Stream<Arguments> cases() throws IOException {
        try (InputStream file = GridTest.class.getResourceAsStream("grid-cases.json"); JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                .map(one -> Arguments.of(one.getString("name"), windows(one), settled(one)));
        }
    }

    private static List<WindowDetails> windows(JsonObject one) {
        return one.getJsonArray("windows").getValuesAs(JsonObject.class).stream()
            .map(window -> window(window.getInt("id"), window.getInt("x"), window.getInt("y"), window.getInt("width"),
                window.getInt("height"), window.getBoolean("fixed", false)))
            .toList();
    }

    private static List<List<Integer>> settled(JsonObject one) {
        return one.getJsonArray("settled").getValuesAs(JsonObject.class).stream()
            .map(window -> List.of(window.getInt("id"), window.getInt("x"), window.getInt("y"))).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void windowsSettleAsTheCasesSay(String name, List<WindowDetails> windows, List<List<Integer>> settled) {
        assertThat(Grid.settle(windows)).extracting(
            window -> List.of((int) window.id(), window.place().x(), window.place().y())).containsExactlyElementsOf(settled);
    }

    @Test
    void whateverComesNothingOverlapsAndSettlingAgainChangesNothing() {
        Random random = new Random(22);
        for (int round = 0; round < 300; round++) {
            List<WindowDetails> windows = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(38); i++) {
                int width = 2 + random.nextInt(11);
                windows.add(window(i, random.nextInt(13 - width), random.nextInt(60), width, 3 + random.nextInt(20), random.nextInt(5) == 0));
            }

            List<WindowDetails> settled = Grid.settle(windows);

            for (WindowDetails one : settled) {
                assertThat(settled).filteredOn(other -> other != one && other.place().collidesWith(one.place())).isEmpty();
            }
            assertThat(Grid.settle(settled)).isEqualTo(settled);
            Collections.shuffle(windows, random);
            assertThat(Grid.settle(windows)).isEqualTo(settled);
        }
    }

    @Test
    void aWindowKeepsAllButItsRow() {
        WindowDetails window = new WindowDetails(
            7, PORTLET, new Place(3, 30, 5, 9, true), true, LayerKind.UNIT, new Locks(true, false, true));

        assertThat(Grid.settle(List.of(window))).containsExactly(new WindowDetails(
            7, PORTLET, new Place(3, 0, 5, 9, true), true, LayerKind.UNIT, new Locks(true, false, true)));
    }

    @ParameterizedTest
    @CsvSource({"0,0,12,3,true", "11,0,1,3,false", "10,0,2,3,true", "0,0,13,3,false", "1,0,12,3,false", "-1,0,6,3,false", "0,-1,6,3,false",
        "0,999,6,60,true", "0,1000,6,3,false", "0,0,6,2,false", "0,0,6,61,false", "2147483647,0,6,8,false", "0,0,2147483647,8,false",
        "2147483647,0,-2147483647,8,false", "0,2147483647,6,8,false", "0,0,6,-2147483648,false"})
    void theGridHasLimits(int x, int y, int width, int height, boolean possible) {
        assertThat(new Place(x, y, width, height, false).isOnGrid()).isEqualTo(possible);
    }

    @Test
    void whatIsBelowAMinimizedWindowMovesUpAndTheOrderStays() {
        WindowDetails first = window(1, 0, 0, 6, 8, false);
        WindowDetails below = window(2, 0, 8, 6, 8, false);
        WindowDetails fixed = window(3, 0, 16, 6, 8, true);
        WindowDetails beside = window(4, 6, 0, 6, 8, false);
        PageDetails page = new PageDetails(1, "home", "首页", false, false, "0.0", List.of(first, beside, below, fixed));

        PageDetails shown = page.collapsed(window -> window.id() == 1);

        assertThat(shown.windows()).extracting(window -> List.of((int) window.id(), window.place().y(), window.place().height()))
            .containsExactly(List.of(1, 0, 2), List.of(4, 0, 8), List.of(2, 2, 8), List.of(3, 16, 8));
        assertThat(page.collapsed(window -> false)).isSameAs(page);
    }

    @Test
    void columnsLieSideBySide() {
        assertThat(Grid.inColumn(1, 0, 2)).isEqualTo(new Place(0, 0, 6, 8, true));
        assertThat(Grid.inColumn(2, 3, 2)).isEqualTo(new Place(6, 24, 6, 8, true));
        assertThat(Grid.inColumn(4, 0, 4)).isEqualTo(new Place(9, 0, 3, 8, true));
        assertThat(Grid.inColumn(1, 499, 1).isOnGrid()).isTrue();
    }

    private static WindowDetails window(long id, int x, int y, int width, int height, boolean fixed) {
        return new WindowDetails(id, PORTLET, new Place(x, y, width, height, false), false, LayerKind.PORTAL, new Locks(false, fixed, false));
    }
}
