package org.tongzhou.core.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeCheckTest {
    @TempDir
    Path folder;

    @Test
    void aTypeIsKnownByWhatIsInside() throws IOException {
        assertThat(isOf(FileType.PDF, "%PDF-1.7\n".getBytes(UTF_8))).isTrue();
        assertThat(isOf(FileType.PNG, HexFormat.of().parseHex("89504e470d0a1a0a00"))).isTrue();
        assertThat(isOf(FileType.OLE, HexFormat.of().parseHex("d0cf11e0a1b11ae100"))).isTrue();
        assertThat(isOf(FileType.PDF, "<html><script>alert(1)</script>".getBytes(UTF_8))).isFalse();
        assertThat(isOf(FileType.JPEG, "MZ".getBytes(UTF_8))).isFalse();
        assertThat(isOf(FileType.PNG, new byte[] {(byte) 0x89})).isFalse();
    }

    @Test
    void soundsAndFilmsAreKnownByTheirHeads() throws IOException {
        assertThat(isOf(FileType.MP3, HexFormat.of().parseHex("49443304000000000000"))).isTrue();
        assertThat(isOf(FileType.MP3, HexFormat.of().parseHex("fffb9064000000000000"))).isTrue();
        assertThat(isOf(FileType.MP3, HexFormat.of().parseHex("fffbf064000000000000"))).as("no such bit rate").isFalse();
        assertThat(isOf(FileType.MP3, "<html>".getBytes(UTF_8))).isFalse();
        assertThat(isOf(FileType.WAV, "RIFF1234WAVEfmt ".getBytes(UTF_8))).isTrue();
        assertThat(isOf(FileType.WAV, "RIFF1234AVI LIST".getBytes(UTF_8))).isFalse();
        assertThat(isOf(FileType.MP4, HexFormat.of().parseHex("000000206674797069736f6d"))).isTrue();
        assertThat(isOf(FileType.MP4, HexFormat.of().parseHex("0000002000000000"))).isFalse();
    }

    @Test
    void anOfficeFileHoldsItsDocumentAndNoMacros() throws IOException {
        assertThat(isOf(FileType.DOCX, zip("word/document.xml"))).isTrue();
        assertThat(isOf(FileType.DOCX, zip("word/document.xml", "word/vbaProject.bin"))).isFalse();
        assertThat(isOf(FileType.DOCX, zip("evil.exe"))).isFalse();
        assertThat(isOf(FileType.OFD, zip("OFD.xml"))).isTrue();
        assertThat(isOf(FileType.ZIP, zip("a.txt"))).isTrue();
    }

    @Test
    void aDamagedZipIsNone() throws IOException {
        byte[] whole = zip("word/document.xml");

        assertThat(isOf(FileType.DOCX, java.util.Arrays.copyOf(whole, whole.length / 2))).isFalse();
        assertThat(isOf(FileType.ZIP, "PK\u0003\u0004".getBytes(UTF_8))).isFalse();
    }

    @Test
    void aZipOfWhichTheDirectoryWouldFillTheMemoryIsNotOpened() throws IOException {
        byte[] zip = zip("word/document.xml");
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 10, 200_000_000);

        assertThat(isOf(FileType.DOCX, zip)).isFalse();
    }

    @Test
    void aTextIsInACodeOfTheOffice() throws IOException {
        assertThat(isOf(FileType.TEXT, "姓名,电话\r\n许诺,1\r\n".getBytes(UTF_8))).isTrue();
        assertThat(isOf(FileType.TEXT, "姓名，电话".getBytes(Charset.forName("GB18030")))).isTrue();
        assertThat(isOf(FileType.TEXT, new byte[] {'M', 'Z', 0, 1})).isFalse();
    }

    @Test
    void theTestVirusIsFoundAndNothingElse() throws IOException {
        EicarScanner scanner = new EicarScanner();

        assertThat(scanner.isClean(file(("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*").getBytes(UTF_8)))).isFalse();
        assertThat(scanner.isClean(file("a".getBytes(UTF_8)))).isTrue();
    }

    private boolean isOf(FileType type, byte[] content) throws IOException {
        return TypeCheck.isOf(type, file(content));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
