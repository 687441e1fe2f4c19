ALTER TABLE `products` MODIFY `image_url` MEDIUMTEXT;
ALTER TABLE `product_variants` MODIFY `image_url` MEDIUMTEXT;
