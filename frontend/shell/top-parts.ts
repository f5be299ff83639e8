// What parts of the top line need on every screen. They are beans, which the build does not follow from the screens.
import '../notice/bell.ts';
import '../offline/guard.ts';
import './idle-watch.ts';
import './stay-here.ts';
