// The whole script of this site: it turns the tags into live badges.
import "@xinyong/elements";
