"""What the page of documents is made of: papers that come in and the office's own register."""
