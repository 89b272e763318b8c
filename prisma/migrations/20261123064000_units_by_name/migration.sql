-- Lists of invitations stand in the order of French names: Épinal before Strasbourg.
CREATE INDEX "frame_unit_name_idx" ON "frame_unit"("name" COLLATE "fr-x-icu");
