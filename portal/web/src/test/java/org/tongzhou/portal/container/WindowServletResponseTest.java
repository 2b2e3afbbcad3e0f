package org.tongzhou.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class WindowServletResponseTest {
    private final WindowServletResponse response = new WindowServletResponse(Locale.SIMPLIFIED_CHINESE);
    private final PrintWriter writer = response.getWriter();

    @Test
    void everyWayOfWritingArrivesInOrder() {
        writer.write("甲");
        writer.write("(bc)", 1, 2);
        writer.write('d');
        writer.write(new char[] {'e', 'f'});
        writer.write(new char[] {'x', 'g', 'x'}, 1, 1);
        writer.print(1);
        writer.println(true);
        writer.println();
        writer.printf("%02d", 7);
        writer.append("h").append("xix", 1, 2).append('j');
        writer.print((String) null);

        String line = System.lineSeparator();
        assertThat(response.markup()).isEqualTo("甲bcdefg1true" + line + line + "07hij" + "null");
    }

    @Test
    void aServletThatClosesTheWriterDoesNotSilenceThePortlet() {
        writer.write("included");
        writer.close();
        writer.write(", then more");

        assertThat(response.markup()).isEqualTo("included, then more");
        assertThat(writer.checkError()).isFalse();
    }

    @Test
    void aResetBufferForgetsWhatWasWritten() {
        writer.write("first");
        response.resetBuffer();
        writer.write("second");

        assertThat(response.markup()).isEqualTo("second");
    }
}
