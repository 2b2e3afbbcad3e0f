package org.tongzhou.browser.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The grid's rules in the browser: the same as in the core, and sound whatever is done. */
class GridScriptBrowserIT extends EditingTest {
    private static final String MODULE = "import(document.querySelector('script[type=module][src]').src.replace(/[^/]*$/, 'grid.js'))";

    @Test
    void eachCaseOfTheCoreIsSettledInTheSameWay() throws IOException {
        Page page = open(DESK);

        Object differing = page.evaluate("""
            cases => %s.then(({settle}) => JSON.parse(cases).filter(({windows, settled}) => JSON.stringify(settled)
                !== JSON.stringify(settle(windows.map(window => ({...window, fixedPlace: window.fixed === true})))
                    .map(({id, x, y}) => ({id, x, y})))).map(({name}) => name))""".formatted(MODULE), cases());

        assertThat(differing).isEqualTo(List.of());
    }

    @Test
    void whateverIsDoneWindowsStayInTheGridAtRestAndApart() {
        Page page = open(DESK);

        Object broken = page.evaluate("""
            () => %s.then(grid => {
              let seed = 7;
              const random = most => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) %% most;
              const apart = (a, b) => a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
              const sound = windows => JSON.stringify(grid.settle(windows)) === JSON.stringify(windows)
                && windows.every((one, index) => one.x >= 0 && one.x + one.width <= 12 && one.y >= 0
                  && windows.slice(index + 1).every(other => apart(one, other)));
              const broken = new Set();
              for (let round = 0; round < 500; round++) {
                const windows = grid.settle(Array.from({length: 1 + random(12)}, (_, index) => {
                  const width = 2 + random(8);
                  return {id: index + 1, width, height: 3 + random(8), x: random(13 - width), y: random(30)};
                }));
                const {id} = windows[random(windows.length)];
                const turn = random(windows.length);
                const acts = {
                  move: () => grid.move(windows, id, random(16) - 2, random(40) - 2),
                  step: () => grid.step(windows, id, random(3) - 1, random(3) - 1),
                  resize: () => grid.resize(windows, id, random(15), random(70)),
                  add: () => grid.add(windows, {id: 'new', width: 2 + random(11), height: 5}),
                  remove: () => grid.remove(windows, id),
                  reorder: () => grid.reorder(windows, id, turn),
                };
                Object.entries(acts).filter(([, act]) => !sound(act())).forEach(([name]) => broken.add(name));
                if (acts.reorder().findIndex(window => window.id === id) !== turn) {
                  broken.add('turn');
                }
              }
              return [...broken];
            })""".formatted(MODULE));

        assertThat(broken).isEqualTo(List.of());
    }

    private static String cases() throws IOException {
        try (InputStream file = GridScriptBrowserIT.class.getResourceAsStream("/org/tongzhou/core/pages/grid-cases.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
