ALTER TABLE `order_items` MODIFY `image_url` MEDIUMTEXT;
