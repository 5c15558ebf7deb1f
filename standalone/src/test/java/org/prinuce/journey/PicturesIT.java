package org.prinuce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the documentation anew; docs/pictures/README.md says how. */
@EnabledIfSystemProperty(named = "prinuce.pictures", matches = "true")
class PicturesIT extends Journey {

    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final int AT_MOST_BYTES = 300 * 1024;

    private static final String REGISTER = "decisions";

    @Test
    void the_pictures_of_the_documentation() throws IOException {
        String decision = "decisions/" + northmead.idOf(NorthmeadFixture.HOST);
        Visitor officer = visit("officer", new Browser.NewContextOptions().setViewportSize(1440, 900));
        take(officer.open(REGISTER), "decisions");
        take(officer.open(decision), "decision");
        take(officer.open(decision + "?" + Place.PAST), "decision-past");
        take(officer.open("friction"), "friction");
        take(officer.inScheme(ColorScheme.DARK).open(REGISTER), "decisions-dark");
        Visitor onAPhone = visit(
                "officer",
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true));
        take(onAPhone.open(REGISTER), "decisions-narrow");
    }

    static void take(Visitor visitor, String name) throws IOException {
        byte[] picture = small(visitor.picture());
        assertThat(picture.length).as("bytes of %s", name).isLessThan(AT_MOST_BYTES);
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), picture);
    }

    /** The same points, pressed as close as PNG can. */
    private static byte[] small(byte[] png) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam closest = writer.getDefaultWriteParam();
        closest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        closest.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(ImageIO.read(new ByteArrayInputStream(png)), null, null), closest);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
