"""The dossier check (kiểm tra hồ sơ): everything a superior would send a round back for."""
