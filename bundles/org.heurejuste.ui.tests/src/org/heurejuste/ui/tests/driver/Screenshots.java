package org.heurejuste.ui.tests.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Pictures of the screen, for people to look at. */
public final class Screenshots {

    private static final Path FOLDER = Path.of(System.getProperty("heurejuste.screenshots", "target/screenshots"));

    private Screenshots() {}

    /**
     * Takes a picture of the whole screen.
     *
     * @param name the file's name, without its ending
     */
    public static void take(String name) {
        Ui.settle();
        ImageData picture = Ui.get(Screenshots::screen);
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loader.save(FOLDER.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }

    private static ImageData screen() {
        Display display = Ui.display();
        Rectangle bounds = display.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, 0, 0);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
