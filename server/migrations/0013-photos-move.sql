-- A firm that moves takes its pictures along: who may look at them is told by their place and department.
grant update (area, handler) on photo to {{app}};
grant update (area, handler) on photo_use to {{app}};
