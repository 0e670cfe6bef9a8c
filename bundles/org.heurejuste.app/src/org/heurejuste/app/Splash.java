package org.heurejuste.app;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The picture that is shown until the window is there; the platform's own needs a native launcher. */
final class Splash implements AutoCloseable {

    private final Shell shell;
    private final Image picture;

    private Splash(Display display, ImageDescriptor descriptor) {
        picture = descriptor.createImage(display);
        shell = new Shell(display, SWT.NO_TRIM);
        shell.setText(Messages.splash);
        shell.addPaintListener(event -> event.gc.drawImage(picture, 0, 0));
        Rectangle size = picture.getBounds();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2,
                size.width, size.height);
    }

    /** Shows the picture, and gives it the time to appear. */
    static Splash open(Display display) {
        ImageDescriptor descriptor = ResourceLocator.imageDescriptorFromBundle("org.heurejuste.app", "icons/splash.png")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
        Splash splash = new Splash(display, descriptor);
        splash.shell.open();
        splash.shell.update();
        while (display.readAndDispatch()) {
            // until everything that shows it has happened
        }
        return splash;
    }

    @Override
    public void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
            picture.dispose();
        }
    }
}
