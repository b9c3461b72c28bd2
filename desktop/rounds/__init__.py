"""Award rounds (đợt xét) turned into papers, lists and folders; knows no Qt."""
