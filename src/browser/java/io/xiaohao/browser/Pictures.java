package io.xiaohao.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** What was on the screen, to be looked at; in {@code target/browser}, and for the documentation where asked for. */
final class Pictures {

    private static final Path FOLDER = Path.of("target", "browser");
    /** The system property that names the folder of the documentation's pictures; without it none are taken. */
    private static final String FOR_DOCUMENTATION = "xiaohao.docs.pictures";

    private Pictures() {}

    /** Takes one as PNG. */
    static void take(Page page, String name) {
        take(page, FOLDER.resolve(name + ".png"));
    }

    /** Takes one, for the documentation as well; the ending says whether as PNG or, with photos in it, as JPEG. */
    static void takeForDocumentation(Page page, String file) {
        take(page, FOLDER.resolve(file));
        String folder = System.getProperty(FOR_DOCUMENTATION);
        if (folder != null) {
            take(page, Path.of(folder, file));
        }
    }

    private static void take(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
    }
}
